import { describe } from 'node:test';
import { agrees, type Case, type Expected, type ExpectedItem } from './agreement.ts';
import { packOf } from './packs.ts';

interface Text {
  content?: string;
  content_type?: string;
}

/** What feed-rs says of an entry; what it does not know is `null`. */
interface Entry {
  id: string;
  title?: Text | null;
  updated?: string | null;
  published?: string | null;
  authors: { name: string }[];
  content?: { body?: string | null; content_type: string } | null;
  summary?: Text | null;
  links: { href: string; rel?: string | null }[];
  categories: { term: string; label?: string | null }[];
  media: {
    thumbnails: { image: { uri: string } }[];
    content: { url?: string | null; content_type?: string | null }[];
  }[];
}

interface FeedRs extends Omit<Entry, 'media'> {
  feed_type: string;
  language?: string | null;
  entries: Entry[];
}

const linkOf = (links: Entry['links']): string | undefined =>
  links.find(({ rel }) => (rel ?? 'alternate') === 'alternate')?.href;

/** It takes what RSS holds for plain text, which may be HTML. */
const asHtml = (text: Text | null | undefined, isAtom: boolean): string | undefined =>
  isAtom && text?.content_type === 'text/plain'
    ? text.content?.replace(/&/g, '&amp;').replace(/</g, '&lt;')
    : text?.content;

function feedOf(said: FeedRs): Expected {
  const { title, links, language, entries, feed_type } = said;
  const isAtom = feed_type === 'Atom';
  return {
    ...{ title: asHtml(title, isAtom), home_page_url: linkOf(links), language: language ?? undefined },
    ...{ items: entries.map((entry) => itemOf(entry, isAtom)), isWhole: true },
  };
}

function itemOf(entry: Entry, isAtom: boolean): ExpectedItem {
  const { id, title, updated, published, authors, content, summary, links, categories, media } = entry;
  return {
    // It makes a hash where there is no id.
    id: /^[\da-f]{32}$/.test(id) ? undefined : id,
    title: asHtml(title, isAtom),
    url: linkOf(links),
    content_html: content?.body ?? undefined,
    summary: asHtml(summary, isAtom),
    date_published: published ?? undefined,
    date_modified: updated && updated !== published ? updated : undefined,
    authors: authors.length ? authors.map(({ name }) => name) : undefined,
    tags: categories.length ? categories.map(({ term, label }) => label ?? term) : undefined,
    image: media.flatMap(({ thumbnails, content }) => [
      ...content
        .filter(({ content_type }) => content_type?.startsWith('image/'))
        .map(({ url }) => url ?? undefined),
      ...thumbnails.map(({ image }) => image.uri),
    ])[0],
  };
}

const documents = packOf('feed-rs/xml');
const cases: Case[] = [...documents]
  .filter(([name]) => name.endsWith('.xml'))
  .map(([name, bytes]) => {
    const twin = documents.get(name.replace(/xml$/, 'serde.json'));
    if (!twin) return { name, bytes, expected: { refused: 'format' } };
    return { name, bytes, expected: feedOf(JSON.parse(new TextDecoder().decode(twin)) as FeedRs) };
  });

describe('feed-rs', () => {
  agrees('feed-rs', cases, [
    [
      /rss_0.91_spec_1/,
      'the id of an item without one is its address (FORMATS: id := URL), not a hash of it',
    ],
    [
      /biorxiv|debian/,
      'a day without a time is a day of the Netherlands (DESIGN, step 2), and began an hour before that of UTC',
    ],
    [/ghost/, 'it has neither id nor address, and a random id would change at every reading'],
    [/relurl_1/, 'the author has a name, and is not called author'],
  ]);
});
