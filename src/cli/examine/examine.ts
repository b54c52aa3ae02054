import type { Feed } from '../../data/index.js';
import type { Exchange } from '../web/exchange.js';
import { answerFacts, judgeAnswer } from './answer.js';
import { judgeCors } from './cors.js';
import { failure } from './failure.js';
import { finding, LEVELS, type Finding } from './finding.js';
import { formatOf } from './format.js';
import { isShown, judgeItems } from './items.js';
import { groupProblems, judgeProblems } from './problems.js';
import type { Report, Shown } from './report.js';

/** A feed that was asked for, and all that is known of how that went. Needs nothing that only Node has. */
export interface Examined {
  source: string;
  kind: 'address' | 'file' | 'stdin';
  feed?: Feed;
  error?: unknown;
  /** The document; `''` when nothing came. */
  text: string;
  url: string;
  exchanges: readonly Exchange[];
  /** Bytes that the document would take with gzip. */
  packed?: number | undefined;
}

/** What the examination takes into account. */
export interface Circumstances {
  /** The origin of the page that would show the feed. */
  page: string | undefined;
  /** Milliseconds that the server may be silent. */
  timeout: number;
  now: Date;
}

/** Items in the preview. */
const FIRST = 3;

/** Judges one feed. Every fact that a sentence needs is in the findings; the words are of the locales. */
export function examine(examined: Examined, circumstances: Circumstances): Report {
  const { source, kind, feed, text, url, exchanges } = examined;
  const { page, timeout, now } = circumstances;
  const findings: Finding[] = [];
  const exchange = exchanges.at(-1);
  const answer = exchange && answerFacts(exchange);
  const format = feed ? formatOf(text, url) : undefined;
  const namedBy = exchanges.find(({ asked }) => asked !== exchange?.asked);

  if (!feed) findings.push(failure(examined, timeout));
  const judged = exchange && page !== undefined && answer ? judgeCors(exchange, page) : undefined;
  // What cannot be read at all need not be allowed.
  if (judged && feed) findings.push(...judged.findings);
  if (page !== undefined && kind !== 'address') findings.push(finding('advice', 'origin-of-file', {}));

  const problems = groupProblems(feed?.problems ?? []);
  if (feed && feed.items.length === 0) {
    const leftOut = problems.reduce((sum, { count, items }) => sum + (items.length ? count : 0), 0);
    findings.push(finding('error', 'no-items', { leftOut }));
  }
  const found = feed && judgeItems(feed, { page, now, fromFile: !url });
  if (found) findings.push(...found.findings);
  if (found?.facts.count && found.facts.withoutImage === found.facts.count)
    findings.push(finding('advice', 'no-images', { format: format ?? '' }));
  findings.push(...judgeProblems(problems));
  if (feed && answer) {
    if (namedBy) findings.push(finding('advice', 'named-by-page', { address: answer.url }));
    findings.push(...judgeAnswer(answer, format, examined.packed));
  }
  if (feed?.next) findings.push(finding('advice', 'next-page', { address: feed.next }));
  const images = Object.keys(found?.facts.foreignImages ?? {});
  if (judged?.cors.crossOrigin && judged.cors.allowed && feed)
    findings.push(finding('advice', 'csp-lines', policy(feed, answer?.url ?? url, images)));

  const worst = LEVELS.find((level) => findings.some((one) => one.level === level));
  return {
    source,
    verdict: worst === 'error' ? 'errors' : worst === 'warning' ? 'warnings' : 'ok',
    findings: findings.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)),
    format: format ?? null,
    title: feed?.title || null,
    homePage: feed?.homePage ?? null,
    language: feed?.language ?? null,
    page: namedBy?.asked ?? null,
    answer: answer ?? null,
    cors: judged?.cors ?? null,
    items: found?.facts ?? null,
    next: feed?.next ?? null,
    problems,
    preview: feed ? preview(feed, page) : [],
  };
}

/** Which origins the page's policy has to name: the feed's, and those of its pictures. */
function policy({ items }: Feed, url: string, images: string[]): { connect: string[]; images: string[] } {
  const { origin } = new URL(url);
  const hasOwn = items.some(({ image }) => image && new URL(image.src).origin === origin);
  return { connect: [origin], images: [...(hasOwn ? [origin] : []), ...images] };
}

function preview({ items }: Feed, page: string | undefined): Shown[] {
  return items.slice(0, FIRST).map(({ title, url, published, summary, tags, image, source }) => ({
    title,
    url: url ?? null,
    published: published?.toISOString() ?? null,
    summary,
    tags: tags.map(({ label }) => label),
    image: image ? { src: image.src, alt: image.alt, shown: isShown(image.src, source.url, page) } : null,
  }));
}
