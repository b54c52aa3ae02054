import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { makeChecklist } from './checklist.ts';
import { COUNTS } from './host-feed.ts';
import { openFirefox, openWebKit, type Engine } from './other-engines.ts';
import { HOST_PAGES } from './pages.ts';
import { serveHostile, type HostileServer } from './serve-hostile.ts';

const BODY = `const list = (${makeChecklist.toString()})(window, ${JSON.stringify(COUNTS)});
  return (await list.goThrough()).join('\\n');`;

let server: HostileServer;
before(async () => {
  server = await serveHostile();
});
after(() => server.close());

for (const [name, open] of [
  ['Firefox', openFirefox],
  ['WebKit', openWebKit],
] as const) {
  describe(`the four elements look and work right in ${name}`, () => {
    let engine: Engine | undefined;
    before(async () => {
      engine = await open();
    });
    after(() => engine?.close());

    // The hosts that need a visitor or a frame first are Chromium's.
    for (const { name: host, what } of HOST_PAGES.filter(
      ({ chromiumOnly, enter }) => !chromiumOnly && !enter,
    )) {
      it(what, async () => {
        assert.ok(engine, `${name} is not on this machine; see \`node scripts/browsers.mjs\``);
        const faults = await engine.runIn(`http://127.0.0.1:${server.port}/${host}/`, BODY);
        assert.deepEqual(faults ? faults.split('\n') : [], []);
      });
    }
  });
}
