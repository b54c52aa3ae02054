import { readFile, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Feed } from '../data/model.js';
import { renderPage } from '../ssr/page/render-page.js';
import type { Asked } from './command-line.js';
import { failure } from './examine/failure.js';
import { textOf } from './examine/format.js';
import { tell, write } from './output.js';
import type { Exit } from './run.js';
import { say } from './say.js';
import { readSource, type Reading } from './source.js';
import type { Words } from './texts.js';

/** A feed that could not be read, with all that came of it. */
class Unread extends Error {
  readonly reading: Reading;

  constructor(reading: Reading) {
    super(reading.error instanceof Error ? reading.error.message : String(reading.error));
    this.reading = reading;
  }
}

/**
 * Fills every element of ours in a page, and tells what the page's policy needs for it. What is not ours stays as it is.
 *
 * @returns 1 when something could not be read or written, or an element's feed could not be had
 */
export async function render(asked: Asked, words: Words): Promise<Exit> {
  const { sources, url, prefix, out } = asked;
  const { render: texts } = words.texts;
  const [name = '-'] = sources;
  let source: string;
  try {
    source = name === '-' ? await text(process.stdin) : await readFile(name, 'utf8');
  } catch (error) {
    tell(texts.unreadable(name, error instanceof Error ? error.message : String(error)));
    return 1;
  }
  let feed: Feed | undefined;
  try {
    if (asked.feed) feed = await read(asked.feed, asked);
  } catch (error) {
    if (error instanceof Unread) explain(error.reading, asked, words);
    return 1;
  }
  const load = (address: string): Promise<Feed> => read(address, asked);
  const page = await renderPage(source, { url, prefix, feed, load });
  if (!out) await write(page.html);
  else {
    try {
      await writeFile(out, page.html);
    } catch (error) {
      tell(texts.unwritable(out, error instanceof Error ? error.message : String(error)));
      return 1;
    }
  }
  for (const { name, why, detail } of page.left) {
    tell(`<${prefix ? `${prefix}-` : ''}${name}> ${texts.left[why]}${detail ? ` (${detail})` : ''}`);
  }
  tell(page.rendered.length || page.left.length ? texts.done(page.rendered.length) : texts.none);
  if (page.styleHashes.length) {
    tell(texts.hashes);
    tell(page.styleHashes.join(' '));
  }
  return page.left.some(({ why }) => why !== 'browser' && why !== 'rendered') ? 1 : 0;
}

async function read(source: string, { url, itemUrl, timeout }: Asked): Promise<Feed> {
  const reading = await readSource(source, { url, itemUrl, timeout });
  if (!reading.feed) throw new Unread(reading);
  return reading.feed;
}

function explain(reading: Reading, { timeout }: Asked, words: Words): void {
  const body = reading.body ? textOf(reading.body) : '';
  for (const line of say(failure({ ...reading, text: body }, timeout), words)) if (line) tell(line);
}
