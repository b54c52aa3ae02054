import { setFlagsFromString } from 'node:v8';
import { parseFeed, relatedNews, toJsonFeed, type Feed } from '../data/index.js';
import { idOf, objectOf } from '../data/normalise/item.js';
import type { Asked } from './command-line.js';
import { failure } from './examine/failure.js';
import { textOf } from './examine/format.js';
import { Progress, tell, write } from './output.js';
import type { Exit } from './run.js';
import { say } from './say.js';
import { readSource, type Reading } from './source.js';
import type { Words } from './texts.js';

type Json = Record<string, unknown>;

/** Characters that are gathered before they are written: a large feed is never one text in memory. */
const PIECE = 1_000_000;

/**
 * Writes a feed to standard output with the ids of what goes with each item, under `_raakvlak.related`, as the elements
 * read it: the ranking of `related-news`, done once at publishing time. A JSON Feed keeps all that is in it; any other
 * format becomes JSON Feed 1.1. What an item names already stays in front.
 *
 * @returns 1 when the feed could not be read, else 0
 */
export async function related({ sources, limit, ...asked }: Asked, words: Words): Promise<Exit> {
  // Else half of the memory in use is what is no longer needed, and 100 000 items take more than they must.
  setFlagsFromString('--heap-growing-percent=30');
  const { texts } = words;
  const [source = '-'] = sources;
  const progress = new Progress(texts);
  const onProgress = (bytes: number): void => progress.update(source, bytes);
  const reading = await readSource(source, { ...asked, onProgress });
  const read = reading.feed ? await withDocument(reading, asked.itemUrl) : undefined;
  if (!read) {
    progress.end();
    const text = reading.body ? textOf(reading.body) : '';
    const [what, todo] = say(failure({ ...reading, text }, asked.timeout), words);
    tell(what);
    if (todo) tell(todo);
    return 1;
  }
  const { feed, document } = read;
  const now = new Date();
  let without = 0;
  let done = 0;
  const relate = async (id: string): Promise<string[]> => {
    done++;
    progress.show(() => texts.related.progress(done, feed.items.length));
    const found = await relatedNews(feed, { id }, { limit, now });
    if (found.length === 0) without++;
    return found.map(({ item }) => item.id);
  };
  await writeFeed(document, relate);
  progress.end();
  tell(texts.related.done(feed.items.length, without));
  if (feed.next) tell(texts.convert.next(feed.next));
  return 0;
}

/** A feed as it is to be written: what goes around the items, and the items with the ids that we know them by. */
interface Document {
  head: Json;
  items: Iterable<readonly [item: Json, id: string | undefined]>;
}

/**
 * A feed with the document that it is to be written as. A JSON Feed is read once more, from the very objects that are
 * written, after what was read before is let go: two copies of 100 000 items would take too much memory.
 */
async function withDocument(
  reading: Reading,
  itemUrl: string | undefined,
): Promise<{ feed: Feed; document: Document } | undefined> {
  const { url } = reading;
  const own = reading.body && asJsonFeed(textOf(reading.body));
  delete reading.body;
  if (!own) {
    const { feed } = reading;
    // Each item is made when it is written.
    return (
      feed && { feed, document: { head: toJsonFeed({ ...feed, items: [] }) as Json, items: made(feed) } }
    );
  }
  delete reading.feed;
  const feed = await parseFeed(own, { url, itemUrl, maxItems: Infinity });
  const known = new Map(feed.items.map(({ id }) => [id, id]));
  return { feed, document: { head: own, items: written(own.items as unknown[], known) } };
}

function* written(items: unknown[], known: ReadonlyMap<string, string>): Document['items'] {
  for (const value of items) {
    const item = objectOf(value);
    yield [item, known.get(idOf(item.id)) ?? known.get(idOf(item.url))];
  }
}

function* made(feed: Feed): Iterable<readonly [Json, string]> {
  for (const item of feed.items) {
    const [json] = (toJsonFeed({ ...feed, items: [item] }) as { items: [Json] }).items;
    yield [json, item.id];
  }
}

/** The document when it is a JSON Feed. */
function asJsonFeed(text: string): Json | undefined {
  if (!text.startsWith('{')) return undefined;
  const json = objectOf(JSON.parse(text));
  return String(json.version).includes('jsonfeed.org') && Array.isArray(json.items) ? json : undefined;
}

async function writeFeed(
  { head, items }: Document,
  relate: (id: string) => Promise<string[]>,
): Promise<void> {
  // The items go last, where they can be added one by one.
  const { items: _, ...rest } = head;
  let piece = JSON.stringify(rest).replace(/\}$/, `${Object.keys(rest).length ? ',' : ''}"items":[`);
  let separator = '\n';
  for (const [item, id] of items) {
    const ids = id === undefined ? [] : await relate(id);
    const whole = ids.length ? { ...item, _raakvlak: { ...objectOf(item._raakvlak), related: ids } } : item;
    piece += separator + JSON.stringify(whole);
    separator = ',\n';
    // Nobody may be reading any more, as with `| head`.
    if (piece.length > PIECE && !(await write(piece))) return;
    if (piece.length > PIECE) piece = '';
  }
  await write(`${piece}\n]}\n`);
}
