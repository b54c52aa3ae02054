import { toJsonFeed, type Feed } from '../data/index.js';
import type { Asked } from './command-line.js';
import { failure } from './examine/failure.js';
import { formatOf, textOf } from './examine/format.js';
import { checkJsonFeed } from './json-feed-check.js';
import { asJson, Progress, tell, write } from './output.js';
import type { Exit } from './run.js';
import { say } from './say.js';
import { readSource, type Reading } from './source.js';
import type { Words } from './texts.js';

/**
 * Writes a feed of any format to standard output as JSON Feed 1.1, and what is to be known about it to standard error.
 * A next page is not followed, but named.
 *
 * @returns 1 when the feed could not be read, else 0
 */
export async function convert({ sources, ...asked }: Asked, words: Words): Promise<Exit> {
  const { texts } = words;
  const [source = '-'] = sources;
  const progress = new Progress(texts);
  const reading = await readSource(source, {
    ...asked,
    onProgress: (bytes) => progress.update(source, bytes),
  });
  progress.end();
  const text = reading.body ? textOf(reading.body) : '';
  const { feed } = reading;
  if (!feed) {
    const [what, todo] = say(failure({ ...reading, text }, asked.timeout), words);
    tell(what);
    if (todo) tell(todo);
    return 1;
  }
  const title = feed.title || titleFor(reading, feed);
  const json = toJsonFeed({ ...feed, title });
  // A page of another format is not one that a reader of JSON Feed could go on with.
  const isOwn = formatOf(text, reading.url) === 'json-feed';
  const whole = isOwn ? json : { ...json, next_url: undefined };
  const faults = checkJsonFeed(whole);
  if (faults.length) throw new Error(`No valid JSON Feed came of ${source}: ${faults.join('; ')}`);
  await write(asJson(whole));

  if (!feed.title) tell(texts.convert.title(title));
  if (feed.items.length === 0) tell(texts.convert.empty);
  const linkless = feed.items.filter(({ url }) => !url).length;
  if (linkless) tell(texts.convert.noLinks(linkless));
  const odd = feed.problems.filter(({ level }) => level !== 'info').length;
  if (odd) tell(texts.convert.problems(odd));
  if (feed.next) tell(texts.convert.next(feed.next));
  return 0;
}

/** A title is required; the interfaces of content systems have none. */
function titleFor({ url, source, kind }: Reading, { homePage }: Feed): string {
  const address = homePage ?? (URL.canParse(url) ? url : undefined);
  if (address) return new URL(address).host;
  return kind === 'file' ? (source.split(/[\\/]/).at(-1) ?? source) : 'JSON Feed';
}
