import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Access } from '../../demo/receiver/access.ts';
import { createInbox } from '../../demo/receiver/inbox/inbox.ts';
import { listen } from '../../demo/receiver/listen.ts';
import { openSqliteStorage } from '../../demo/receiver/sqlite-storage.ts';
import { type Bench, type Figure, median } from './bench.ts';
import { fillSqlite } from './receiver/made-feedback.ts';

const MESSAGES = 100_000;
const TOKEN = 'a-token-for-the-bench';
const LIST_MS = 200;
const CHARTS_MS = 500;

const LISTS: Readonly<Record<string, string>> = {
  'first page': '',
  'status new': '?status=new',
  'rating and category': '?rating=1&category=Vraag',
  'one page of the site': '?page=https://www.voorbeeldstad.example/onderwerp-0',
  'a part of the site': '?page=https://www.voorbeeldstad.example/onderwerp-1*',
  'a week': '?from=2026-06-01&until=2026-06-07',
  'a word that many have': '?text=telefoon',
  'a word that nobody has': '?text=olifant',
};
const CHARTS: Readonly<Record<string, string>> = {
  '30 days': '?period=30',
  '3 months': '?period=90',
  'a year': '?period=365',
  all: '?period=all',
  'all, of one category': '?period=all&category=Vraag',
};

/** The pages of the inbox over 100 000 messages of a year, on SQLite, as a browser asks for them. */
export const inbox: Bench = async ({ rounds = 7, say }) => {
  const folder = mkdtempSync(join(tmpdir(), 'raakvlak-inbox-'));
  const path = join(folder, 'feedback.sqlite');
  const storage = openSqliteStorage(path);
  say(`making ${MESSAGES} messages`);
  const until = new Date('2026-11-25T12:00:00Z');
  fillSqlite(path, MESSAGES, until);
  const app = createInbox({ storage, access: new Access(TOKEN), now: () => until.getTime() });
  const { port, close } = await listen({ hosts: ['127.0.0.1'], port: 0, fetch: app.fetch, grace: 0 });
  try {
    const url = `http://127.0.0.1:${port}/inbox`;
    const cookie = await logIn(url);
    const measureAll = async (pages: Readonly<Record<string, string>>, at: string, goal: number) => {
      const figures: Figure[] = [];
      for (const [what, query] of Object.entries(pages)) {
        say(what);
        const times: number[] = [];
        for (let round = 0; round < rounds; round++) times.push(await measure(url + at + query, cookie));
        figures.push({ what, unit: 'ms', ours: Math.max(...times), other: median(times), goal });
      }
      return figures;
    };
    const columns = ['slowest', 'middle'] as const;
    return {
      title: `The inbox over ${MESSAGES} messages`,
      notes: [
        `Each page ${rounds} times, from asking to its last byte; the first time of each is among them.`,
      ],
      parts: [
        { title: 'List', columns, figures: await measureAll(LISTS, '', LIST_MS) },
        { title: 'Charts', columns, figures: await measureAll(CHARTS, '/charts', CHARTS_MS) },
      ],
    };
  } finally {
    await close();
    await storage.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

async function logIn(url: string): Promise<string> {
  const body = new URLSearchParams({ token: TOKEN });
  const headers = { Origin: new URL(url).origin };
  const response = await fetch(`${url}/login`, { method: 'POST', body, headers, redirect: 'manual' });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function measure(url: string, cookie: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(url, { headers: { Cookie: cookie } });
  const page = await response.text();
  const time = performance.now() - start;
  if (response.status !== 200 || !page.includes('/inbox/logout'))
    throw new Error(`${url}: ${response.status}`);
  return time;
}
