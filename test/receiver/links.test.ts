import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countLinks } from '../../demo/receiver/links.ts';
import { smallMessage, startReceiver, type Problem } from './setup.ts';

test('links are counted, however they are written', () => {
  const table: [text: string, links: number][] = [
    ['', 0],
    ['Ik zag dit op voorbeeldstad.example', 0],
    ['https://voorbeeldstad.example/a en http://voorbeeldstad.example/b', 2],
    ['https://www.voorbeeldstad.example', 1],
    ['www.voorbeeldstad.example', 1],
    ['WWW.VOORBEELDSTAD.EXAMPLE,HTTPS://X.EXAMPLE', 2],
    ['[link](https://a.example) [url=https://b.example]b[/url]', 2],
    ['a@www.voorbeeldstad.example', 0],
    ['awww. Wat mooi', 0],
    ['https://'.repeat(100), 100],
  ];
  for (const [text, links] of table) assert.equal(countLinks(text), links, text.slice(0, 60));
});

test('a message with a few links is taken; with dozens, the visitor hears how many may stay', async (t) => {
  const { post, storage } = await startReceiver(t);
  const links = (count: number): string => 'https://voorbeeldstad.example/kapot '.repeat(count);
  assert.equal((await post(smallMessage(links(10)))).status, 201);
  const response = await post(smallMessage(links(11)));
  const { status, errors } = (await response.json()) as Problem;
  assert.equal(status, 400);
  assert.deepEqual(errors, [
    { pointer: '#/message', detail: 'Hierin staan te veel links. Laat er hoogstens 10 staan.' },
  ]);
  assert.equal(await storage.count(), 1);
});
