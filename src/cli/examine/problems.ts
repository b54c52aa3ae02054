import type { Problem } from '../../data/index.js';
import { finding, type Finding } from './finding.js';

/** Equal problems as one. */
export interface ProblemGroup {
  level: Problem['level'];
  message: string;
  hint: string;
  /** In how many items it is; 1 for a problem of the feed itself. */
  count: number;
  /** Ids of some of them. */
  items: string[];
}

const LISTED = 5;
const LEVEL = { error: 'error', warning: 'warning', info: 'advice' } as const;

/** The reader lists each kind for so many items, and then counts the rest in one more line. */
const REST = / \(and in (\d+) more items\)$/;
/** What the reader says when it followed a web page; the doctor says that itself. */
const PAGE = / is a web page; the feed that it names is shown: /;

/** Groups the problems of a feed by what they say. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const { level, item, message, hint } of problems) {
    if (PAGE.test(message)) continue;
    const rest = REST.exec(message);
    const plain = message.replace(REST, '');
    const group = groups.get(plain) ?? { level, message: plain, hint, count: 0, items: [] };
    groups.set(plain, group);
    group.count += rest ? Number(rest[1]) : 1;
    if (item !== undefined && group.items.length < LISTED) group.items.push(item);
  }
  return [...groups.values()];
}

/** The groups as findings. */
export function judgeProblems(groups: readonly ProblemGroup[]): Finding[] {
  return groups.map(({ level, ...values }) => finding(LEVEL[level], 'feed-problem', values));
}
