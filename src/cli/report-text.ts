import type { Finding } from './examine/finding.js';
import type { Report, Shown } from './examine/report.js';
import { say } from './say.js';
import type { Words } from './texts.js';
import { wrap } from './wrap.js';

/** Tags that the report names. */
const TAGS = 8;

/** A report for people: facts, what Raakvlak shows, what was found, and the verdict as the last line. */
export function reportText(report: Report, words: Words): string {
  const { source, findings } = report;
  const parts = [
    source,
    facts(report, words),
    preview(report, words),
    findings.map((one) => findingText(one, words)).join('\n'),
    verdict(report, words),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** The last line, when there were several feeds. */
export function totalText(reports: readonly Report[], { texts }: Words): string {
  return `\n${texts.total(reports.length, reports.filter((report) => report.verdict === 'errors').length)}\n`;
}

function facts(report: Report, { texts }: Words): string {
  const { format, title, page, answer, cors, items, next } = report;
  const { facts: names } = texts;
  const lines: [name: string, value: string | null | undefined | false][] = [
    [names.format, format && texts.formats[format]],
    [names.title, format && (title ?? texts.noTitle)],
    [names.page, page],
    [names.moved, !!answer?.redirects.length && answer.url],
  ];
  if (items) {
    const day = (date: string | null): Date | undefined => (date ? new Date(date) : undefined);
    const tags = items.tags.map(({ label, count }) => `${label} (${texts.number(count)})`);
    const images = items.count - items.withoutImage;
    lines.push(
      [names.items, texts.items(items.count, day(items.oldest), day(items.newest))],
      [
        names.tags,
        tags.length
          ? texts.tags(tags.length, tags.slice(0, TAGS), Math.max(tags.length - TAGS, 0))
          : texts.none,
      ],
      [names.images, images ? texts.images(images, items.imagesWithoutAlt) : texts.none],
    );
  }
  if (answer && items) {
    const { size, sent, compression, cacheControl, etag, lastModified, contentType } = answer;
    const caching = [cacheControl, etag && 'ETag', lastModified && 'Last-Modified']
      .filter(Boolean)
      .join(', ');
    lines.push(
      [names.size, texts.size(size, sent, compression ?? '')],
      [names.caching, caching || texts.noCaching],
      [names.type, contentType ?? texts.none],
    );
  }
  if (cors) {
    const { origin, crossOrigin, allowed, allowOrigin } = cors;
    const may = crossOrigin ? texts.allowed(origin, allowOrigin ?? '') : texts.sameOrigin(origin);
    lines.push([names.cors, allowed ? may : texts.refused(origin)]);
  }
  lines.push([names.next, next]);
  const width = Math.max(...Object.values(names).map((name) => name.length)) + 2;
  return lines
    .filter((line): line is [string, string] => !!line[1])
    .map(([name, value]) => wrap(`  ${name.padEnd(width)}`, value))
    .join('\n');
}

function preview({ preview: items }: Report, words: Words): string {
  if (!items.length) return '';
  const shown = items.map((item, i) => itemText(item, i + 1, words));
  return [`  ${words.texts.shows(items.length)}:`, ...shown].join('\n');
}

function itemText(
  { title, url, published, summary, tags, image }: Shown,
  place: number,
  { texts }: Words,
): string {
  const start = `  ${place}. `;
  const picture = image && (image.shown ? texts.picture(image.alt) : texts.pictureLeftOut);
  const meta = [published && texts.date(new Date(published)), tags.join(', '), picture].filter(Boolean);
  const lines = [meta.join(' · '), summary, url ?? ''].filter(Boolean);
  return [wrap(start, title), ...lines.map((line) => wrap(' '.repeat(start.length), line))].join('\n');
}

function findingText(one: Finding, words: Words): string {
  const { texts } = words;
  const [what, todo] = say(one, words);
  const width = Math.max(...Object.values(texts.levels).map((name) => name.length)) + 1;
  const lines = [wrap(`  ${texts.levels[one.level].padEnd(width)}`, what)];
  if (todo) lines.push(wrap(' '.repeat(width + 2), todo));
  return lines.join('\n');
}

function verdict({ verdict: which, findings }: Report, { texts }: Words): string {
  const count = (level: Finding['level']): number => findings.filter((one) => one.level === level).length;
  if (which === 'errors') return texts.verdicts.errors(count('error'));
  return which === 'warnings' ? texts.verdicts.warnings(count('warning')) : texts.verdicts.ok;
}
