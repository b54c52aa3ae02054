import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { type Benches, runBench } from '../../scripts/bench/run.ts';
import { type Figure, median, type Outcome } from '../bench/bench.ts';
import { compare } from '../bench/compare.ts';
import { makeFeedText } from '../bench/made-feed.ts';

const root = join(import.meta.dirname, '../..');

const figure = (found: Partial<Figure> = {}): Figure => ({
  what: 'all items',
  unit: 'ms',
  ours: 25,
  other: 10,
  ...found,
});
const outcome = (...figures: Figure[]): Outcome => ({
  title: 'A made-up bench',
  notes: ['Nothing was measured.'],
  parts: [{ title: 'Parse', columns: ['ours', 'theirs'], figures }],
});

interface Run {
  code: number;
  printed: string;
  said: string;
  /** The rounds that the bench was asked for. */
  asked: (number | undefined)[];
}

/** Runs a bench `made` that finds this, beside one that breaks down. */
async function run(args: string[], found = outcome(figure())): Promise<Run> {
  const [printed, said, asked]: [string[], string[], (number | undefined)[]] = [[], [], []];
  const benches: Benches = {
    made: () =>
      Promise.resolve(({ rounds, say }) => {
        asked.push(rounds);
        say('measuring');
        return Promise.resolve(found);
      }),
    broken: () => Promise.resolve(() => Promise.reject(new Error('no browser'))),
  };
  const code = await runBench(args, benches, {
    print: (text) => printed.push(text),
    say: (text) => said.push(text),
  });
  return { code, printed: stripVTControlCharacters(printed.join('\n')), said: said.join('\n'), asked };
}

describe('npm run bench', () => {
  const wrong: [what: string, args: string[], says: RegExp][] = [
    ['no name', [], /Which bench\?/],
    ['an unknown name', ['lists'], /There is no bench "lists"\./],
    ['a name that objects inherit', ['constructor'], /There is no bench "constructor"\./],
    ['two names', ['made', 'broken'], /One bench at a time; what is "broken"\?/],
    ['an unknown option', ['made', '--fast'], /--fast/],
    [
      'no number of rounds',
      ['made', '--rounds', 'many'],
      /--rounds takes a number from 1 to 9999, not "many"\./,
    ],
    ['no rounds', ['made', '--rounds=0'], /--rounds takes a number/],
  ];
  for (const [what, args, says] of wrong) {
    it(`refuses ${what}, says what there is, and measures nothing`, async () => {
      const { code, printed, said, asked } = await run(args);
      assert.deepEqual([code, printed, asked], [2, '', []]);
      assert.match(said, says);
      assert.match(said, /NAME is one of: made, broken$/);
    });
  }

  it('knows the benches of the feeds and of the list', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bench.ts', 'nothing'], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /There is no bench "nothing"\.[^]*NAME is one of: .*\bfeeds\b.*\blist\b/);
  });

  it('hands on how many rounds are asked for, and leaves it to the bench when none are', async () => {
    assert.deepEqual((await run(['made', '--rounds', '7'])).asked, [7]);
    assert.deepEqual((await run(['made'])).asked, [undefined]);
  });

  it('prints what is compared with what, the ratio beside its goal, and whether it is met', async () => {
    const figures = [
      figure({ ratio: 2.5, goal: 2.5 }),
      figure({ what: 'ten items', ratio: 3.25, goal: 2.5 }),
      figure({ what: 'longest task', ours: 8.613, goal: 50 }),
      figure({ what: 'memory', unit: 'B', ours: 1168.4 }),
    ];
    const { printed, said } = await run(['made'], outcome(...figures));
    assert.equal(said, '  measuring');
    const lines = printed.split('\n').map((line) => line.replace(/\s+/g, ' '));
    assert.deepEqual(lines, [
      'A made-up bench',
      'Nothing was measured.',
      '',
      'Parse ours theirs ratio goal',
      'all items 25 ms 10 ms 2.50 × ≤ 2.5 × ✓',
      'ten items 25 ms 10 ms 3.25 × ≤ 2.5 × ✗',
      'longest task 8.61 ms 10 ms ≤ 50 ms ✓',
      'memory 1 168 B 10 B',
    ]);
  });

  it('prints peers beside it, and what we would be proud of, and says which peer is better', async () => {
    const found = outcome(
      figure({ ratio: 2.5, goal: 3, moonshot: 1.5, peers: [25, 30] }),
      figure({ what: 'tasks', unit: '', goal: 30, peers: [24, 26] }),
      figure({ what: 'memory', peers: [1, 2] }),
    );
    for (const part of found.parts) part.columns = ['ours', 'theirs', 'this', 'that'];
    const { code, printed } = await run(['made'], found);
    assert.equal(code, 1);
    const lines = printed.split('\n').map((line) => line.replace(/\s+/g, ' '));
    assert.deepEqual(lines.slice(3), [
      'Parse ours theirs this that ratio goal moonshot',
      'all items 25 ms 10 ms 25 ms 30 ms 2.50 × ≤ 3 × ≤ 1.5 × ✓',
      'tasks 25 10 24 26 ≤ 30 ✗ this',
      'memory 25 ms 10 ms 1 ms 2 ms',
    ]);
  });

  it('prints the same as JSON, with whether each goal is met', async () => {
    const found = outcome(figure({ ratio: 2, goal: 2.5 }), figure({ ratio: 3, goal: 2.5 }), figure());
    const printed = JSON.parse((await run(['made', '--json'], found)).printed) as Outcome;
    const [part] = found.parts;
    assert.deepEqual(printed, {
      ...found,
      parts: [{ ...part, figures: part?.figures.map((one, i) => ({ ...one, ok: i !== 1 })) }],
    });
  });

  it('ends with 1 past a goal, be it of a ratio or of an amount, and with 0 otherwise', async () => {
    const codes = [
      figure({ ratio: 2.5, goal: 2.5 }),
      figure({ ratio: 2.51, goal: 2.5 }),
      figure({ ours: 50, goal: 50 }),
      figure({ ours: 51, goal: 50 }),
      figure({ ratio: 100 }),
      // What could not be measured does not meet its goal.
      figure({ ratio: NaN, goal: 2.5 }),
    ].map(async (one) => (await run(['made'], outcome(figure(), one))).code);
    assert.deepEqual(await Promise.all(codes), [0, 1, 0, 1, 0, 1]);
  });

  it('ends with 1 when it cannot measure', async () => {
    const { code, printed, said } = await run(['broken']);
    assert.deepEqual([code, printed], [1, '']);
    assert.match(said, /no browser/);
  });
});

describe('what is compared', () => {
  it('is processor time of all runs together, and the clock by the pairs of runs', () => {
    const ours = [2, 4, 90].map((clock) => ({ clock, processor: clock === 90 ? 4 : 2 }));
    const other = [1, 1, 30].map((clock) => ({ clock, processor: 2 }));
    const [processor, clock] = compare('all items', ours, other, 2.5);
    assert.equal(processor?.ratio, 8 / 6);
    assert.equal(processor?.goal, 2.5);
    assert.deepEqual([clock?.ours, clock?.other, clock?.ratio, clock?.goal], [4, 1, 3, undefined]);
  });

  it('by the one in the middle, in whatever order', () => {
    assert.deepEqual([median([9, 1, 5]), median([4, 1]), median([])], [5, 4, NaN]);
  });
});

describe('the feed that is measured', () => {
  const text = makeFeedText({ items: 2000 });
  const { items } = JSON.parse(text) as { items: { id: string; tags: string[]; summary?: string }[] };

  it('is the same each time, and another with another seed', () => {
    assert.equal(makeFeedText({ items: 2000 }), text);
    assert.notEqual(makeFeedText({ items: 2000, seed: 2 }), text);
    assert.match(JSON.stringify(items[0]), /2026-01-31T12:00:00\.000Z/);
  });

  it('is as large as the goals say, with 60 tags of uneven use', () => {
    const bytes = Buffer.byteLength(text) / items.length;
    assert.ok(bytes > 550 && bytes < 700, `${bytes} bytes an item`);
    const uses = new Map<string, number>();
    for (const tag of items.flatMap(({ tags }) => tags)) uses.set(tag, (uses.get(tag) ?? 0) + 1);
    const counts = [...uses.values()].sort((a, b) => b - a);
    assert.equal(counts.length, 60);
    assert.ok((counts[0] ?? 0) > 5 * (counts[59] ?? 0));
  });

  it('has an id of its own for each item, each tag once, and items with less than others', () => {
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
    assert.ok(items.every(({ tags }) => tags.length > 0 && new Set(tags).size === tags.length));
    assert.ok(items.some(({ summary }) => summary === undefined));
  });
});
