import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { Progress } from '../../src/cli/output.ts';
import nl from '../../src/locales/cli/nl.ts';
import { files, PROGRAM } from './program.ts';

const root = join(import.meta.dirname, '../..');
/** Far more than fits in a pipe. */
const LARGE = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Veel',
  items: Array.from({ length: 5000 }, (_, i) => ({
    id: `${i}`,
    title: `Bericht ${i}`,
    content_text: 'x'.repeat(100),
  })),
});

describe('raakvlak, read by something that stops early', () => {
  for (const args of [['convert'], ['doctor', '--json'], ['doctor']]) {
    it(`ends ${args.join(' ')} quietly`, async (t) => {
      const { feed } = files(t, { feed: LARGE });
      const sources = args[0] === 'doctor' ? [feed, feed, feed] : [feed];
      const child = spawn(process.execPath, [...PROGRAM, ...args, ...sources], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const said = text(child.stderr);
      const ended = once(child, 'close');
      await once(child.stdout, 'readable');
      child.stdout.destroy();
      const [code] = (await ended) as [number];
      assert.equal(code, 0);
      assert.doesNotMatch(await said, /EPIPE|Error|\bat /);
    });
  }
});

describe('Progress', () => {
  const stream = (isTTY: boolean): { written: string } & NodeJS.WriteStream => {
    const fake = { isTTY, columns: 40, written: '', write: (more: string) => (fake.written += more) };
    return fake as unknown as { written: string } & NodeJS.WriteStream;
  };

  it('shows on one line of a terminal, fits, and is wiped', () => {
    const terminal = stream(true);
    const progress = new Progress(nl, terminal);
    progress.update('https://www.voorbeeldstad.example/een/lange/feed.json', 1_234_567);
    assert.match(terminal.written, /feed\.json: 1,23 MB ontvangen$/);
    assert.ok(terminal.written.replace('\r\u001b[K', '').length < 40);
    progress.end();
    assert.ok(terminal.written.endsWith('\r\u001b[K'));
  });

  it('is silent elsewhere', () => {
    const file = stream(false);
    const progress = new Progress(nl, file);
    progress.update('feed.json', 1000);
    progress.end();
    assert.equal(file.written, '');
  });
});
