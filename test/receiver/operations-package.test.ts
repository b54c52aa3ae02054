import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { packReceiver } from '../../demo/receiver/deploy/pack.ts';
import { start } from './operations-program.ts';
import { smallMessage, temporaryFolder } from './setup.ts';

const ROOT = join(import.meta.dirname, '../..');

test('the package runs without the project: it takes messages, masks a BSN and shows the inbox', async (t) => {
  const folder = temporaryFolder(t);
  const made = join(folder, 'raakvlak-receiver');
  await packReceiver(made);
  // What `npm install` would bring.
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const receiver = await start(t, {}, { cwd: folder, program: join(made, 'main.js') });
  const { url } = receiver;
  const token = await receiver.said(/only now: (\S+)/);
  const message = smallMessage('Mijn nummer is 123456782.');
  const posted = await receiver.post(message);
  assert.equal(posted.status, 201);
  const stored = await fetch(`${url}/v1/feedback/${message.id}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  assert.equal(((await stored.json()) as { message: string }).message, 'Mijn nummer is *********.');
  const inbox = await (await fetch(`${url}/inbox`)).text();
  for (const [, address = ''] of inbox.matchAll(/<link[^>]* href="(\/[^"]+)"/g)) {
    assert.equal((await fetch(url + address)).status, 200, address);
  }
  assert.match(inbox, /<link/);
});

test('the package needs the versions that the project is tested with', () => {
  const read = (path: string) =>
    JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Record<string, Record<string, string>>;
  const [ours, project] = [read('demo/receiver/package.json'), read('package.json')];
  assert.equal(ours.version, project.version);
  for (const [name, version] of Object.entries(ours.dependencies ?? {})) {
    assert.equal(version, project.devDependencies?.[name] ?? project.dependencies?.[name], name);
  }
});
