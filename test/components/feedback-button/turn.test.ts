import { expect } from '@open-wc/testing';
import { turnByLease, turnByLocks } from '../../../src/data/feedback/outbox/turn.js';
import type { Turn } from '../../../src/data/feedback/outbox/ports.js';
import { emptyDevice } from './setting.js';

const MINUTE = 60_000;

describe('one sender at a time', () => {
  afterEach(emptyDevice);

  for (const [how, make] of [
    [
      'by Web Locks',
      (_tab: string, clock: { now: () => number }): Turn => turnByLocks(navigator.locks, clock),
    ],
    [
      'by a lease, where there are none',
      (tab: string, clock: { now: () => number }): Turn => turnByLease(() => indexedDB, tab, clock),
    ],
  ] as const) {
    describe(how, () => {
      let time = 0;
      const clock = { now: (): number => time };
      beforeEach(() => {
        time = Date.now();
      });

      it('lets one tab work, and the next when it has done', async () => {
        const [first, second] = [make('a', clock), make('b', clock)];
        let end = (): void => undefined;
        const working = first(() => new Promise((resolve) => (end = resolve)));
        // Until it has its turn.
        let refused = true;
        for (let n = 0; n < 100 && refused; n += 1) {
          let worked = false;
          refused = !(await second(() => Promise.resolve(void (worked = true))));
          expect(worked).to.equal(!refused);
          if (refused) break;
        }
        expect(refused).to.equal(true);
        end();
        expect(await working).to.equal(true);
        expect(await second(() => Promise.resolve())).to.equal(true);
      });

      it('gives the turn back when the work fails', async () => {
        const turn = make('a', clock);
        let said = '';
        await turn(() => Promise.reject(new Error('broken'))).catch(
          (error: unknown) => (said = String(error)),
        );
        expect(said).to.contain('broken');
        expect(await make('b', clock)(() => Promise.resolve())).to.equal(true);
      });

      it('is not held up for ever by a tab that sleeps', async () => {
        const [first, second] = [make('a', clock), make('b', clock)];
        let begun = false;
        let end = (): void => undefined;
        const sleeping = first(() => {
          begun = true;
          return new Promise((resolve) => (end = resolve));
        }).catch(() => undefined);
        while (!begun) await new Promise((resolve) => setTimeout(resolve));
        expect(await second(() => Promise.resolve())).to.equal(false);
        time += MINUTE + 1;
        expect(await second(() => Promise.resolve())).to.equal(true);
        end();
        await sleeping;
      });

      it('leaves nothing on the device', async () => {
        await make('a', clock)(() => Promise.resolve());
        expect(await indexedDB.databases()).to.deep.equal([]);
      });
    });
  }

  it('by a lease is not held up by a clock that was set back', async () => {
    let time = Date.now();
    const clock = { now: (): number => time };
    void turnByLease(() => indexedDB, 'a', clock)(() => new Promise(() => undefined));
    const second = turnByLease(() => indexedDB, 'b', clock);
    while (await second(() => Promise.resolve()));
    time -= 365 * 24 * 60 * MINUTE;
    expect(await second(() => Promise.resolve())).to.equal(true);
  });
});
