import { storm, type Aftermath } from '../e2e/outbox/storm.ts';
import { databases } from '../e2e/outbox/deposit.ts';
import type { Bench, Figure, Part } from './bench.ts';
import { builtFiles } from './built-files.ts';

const messages = 500;
const tabs = 5;

/**
 * Nothing lost, nothing doubled: 500 messages from 5 tabs in bad weather, against the real receiver on SQLite, and against
 * two of them on one PostgreSQL. `--rounds` is how many storms on each; each meets other weather.
 */
export const outbox: Bench = async ({ rounds = 1, say }) => {
  const dist = await builtFiles();
  const parts: Part[] = [];
  for (const database of databases) {
    for (let seed = 1; seed <= rounds; seed += 1) {
      say(database);
      parts.push(toPart(database, seed, await storm({ messages, tabs, dist, database, seed, say })));
    }
  }
  return {
    title: `${messages} messages from ${tabs} tabs, through a network that breaks`,
    notes: [
      'The real element in Chromium and the real receiver; on PostgreSQL two, in turns. before, during, answer, after: when the line broke; hang: no',
      'answer came; down: there was no receiver. Stored is compared byte for byte. The clock of the outbox goes 30 times as',
      'fast.',
    ],
    parts,
  };
};

function toPart(database: string, seed: number, aftermath: Aftermath): Part {
  const { told, closed, requests, tabs: ended, kills, stored, lost, doubled, waiting, seconds } = aftermath;
  return {
    title: `${database}, storm ${seed}, ${seconds} s`,
    columns: ['count', ''],
    figures: [
      count('stored', stored, messages),
      count('lost', lost.length, 0),
      count('doubled', doubled.length, 0),
      count('left on the device', waiting, 0),
      count('told: sent', told.sent),
      count('told: kept, will be sent later', told.queued),
      count('tab closed or crashed while sending', ended.closed + ended.crashed),
      count('of those: arrived all the same', closed.arrived),
      count('of those: not stored yet, written again', closed.again),
      ...Object.entries(requests).map(([fault, number]) => count(`requests, ${fault}`, number)),
      count('receiver killed', kills),
    ],
  };
}

function count(what: string, ours: number, goal?: number): Figure {
  return { what, unit: '', ours, ...(goal !== undefined && { goal }) };
}
