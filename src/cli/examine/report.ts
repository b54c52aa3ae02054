import type { FormatName } from '../../data/index.js';
import type { AnswerFacts } from './answer.js';
import type { Cors } from './cors.js';
import type { Finding } from './finding.js';
import type { ItemFacts } from './items.js';
import type { ProblemGroup } from './problems.js';

/** An item as Raakvlak shows it. */
export interface Shown {
  title: string;
  url: string | null;
  /** ISO 8601 */
  published: string | null;
  summary: string;
  tags: string[];
  image: { src: string; alt: string; shown: boolean } | null;
}

/** All that the doctor found out about one source. */
export interface Report {
  /** As it was given. */
  source: string;
  verdict: 'ok' | 'warnings' | 'errors';
  /** Worst first. */
  findings: Finding[];
  format: FormatName | null;
  title: string | null;
  homePage: string | null;
  language: string | null;
  /** The web page that named the feed, when the source was one. */
  page: string | null;
  /** How it was served; `null` for files, and when there was no answer. */
  answer: AnswerFacts | null;
  /** Whether the page of `--origin` may fetch it; `null` when that was not asked. */
  cors: Cors | null;
  /** `null` when the feed could not be read. */
  items: ItemFacts | null;
  /** Where the next page is. */
  next: string | null;
  /** What the reader found odd, in English. */
  problems: ProblemGroup[];
  /** The first three items. */
  preview: Shown[];
}
