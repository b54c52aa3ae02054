import { findPersonalData } from '../../src/data/feedback/guard/find-personal-data.ts';
import type { Finding, FindingKind } from '../../src/data/feedback/guard/finding.ts';
import type { Bench, Figure } from './bench.ts';
import { negatives, positives } from './guard/lists.ts';

/** Issue 7: what may be missed of a BSN and an IBAN, and how many texts without personal data may raise an alarm. */
const GOALS = { missed: 0.01, alarms: 0.01 };
/** Of other kinds the guard only asks or mentions. */
const MUST: readonly FindingKind[] = ['bsn', 'iban'];
const KINDS: readonly FindingKind[] = ['bsn', 'iban', 'email', 'phone', 'card', 'plate', 'address'];

/**
 * How well personal data is found: on lists of numbers that are, and of texts that look like it. What is found counts
 * when it is the very place and kind. Takes a second.
 */
export const guard: Bench = ({ say }) => {
  say('looking for personal data');
  const tally = new Map(KINDS.map((kind) => [kind, { there: 0, right: 0, found: 0 }]));
  const missed: string[] = [];
  const alarms: string[] = [];
  const count = (kind: FindingKind, what: 'there' | 'right' | 'found'): void => {
    const counts = tally.get(kind);
    if (counts) counts[what]++;
  };
  for (const { text, kind, value } of positives) {
    const findings = findPersonalData(text);
    const start = text.indexOf(value);
    const isRight = (finding: Finding): boolean =>
      finding.kind === kind && finding.start === start && finding.end === start + value.length;
    count(kind, 'there');
    for (const finding of findings) count(finding.kind, 'found');
    if (findings.some(isRight)) count(kind, 'right');
    else missed.push(`${kind}: ${text}`);
  }
  for (const text of negatives) {
    const findings = findPersonalData(text);
    for (const finding of findings) count(finding.kind, 'found');
    if (findings.length > 0) alarms.push(`${findings.map(({ kind }) => kind).join(' ')}: ${text}`);
  }
  const figures = [...tally].map(([kind, { there, right, found }]): Figure => ({
    what: `${kind} (${there})`,
    unit: '',
    ours: right / found,
    other: right / there,
  }));
  const most = [...tally]
    .filter(([kind]) => MUST.includes(kind))
    .map(([kind, { there, right }]): Figure => ({
      what: `${kind} that is missed`,
      unit: '',
      ours: 1 - right / there,
      goal: GOALS.missed,
    }));
  const rate: Figure = {
    what: `of ${negatives.length} texts without any`,
    unit: '',
    ours: alarms.length / negatives.length,
    goal: GOALS.alarms,
  };
  return Promise.resolve({
    title: `Personal data in ${positives.length} texts that have it and ${negatives.length} that do not`,
    notes: [
      'Precision: how much of what is found is that. Recall: how much of what is there is found. In parts of one.',
      'One in eleven other numbers of nine digits passes the eleven-test, by its nature; the list has few of those.',
      ...missed.map((text) => `missed ${JSON.stringify(text)}`),
      ...alarms.map((text) => `false alarm ${JSON.stringify(text)}`),
    ],
    parts: [
      { title: 'Kind', columns: ['precision', 'recall'], figures },
      { title: 'At most', columns: ['part', ''], figures: [...most, rate] },
    ],
  });
};
