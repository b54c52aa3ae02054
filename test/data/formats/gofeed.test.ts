import { describe } from 'node:test';
import { agrees, type Case, type Expected, type ExpectedItem } from './agreement.ts';
import { packOf } from './packs.ts';

/** A person of gofeed; who has no name is not shown. */
interface Person {
  name?: string;
  email?: string;
}

/** What gofeed says of an item: its own model (`translator`), or that of RSS or Atom (`parser`). */
interface Item {
  guid?: string | { value?: string };
  id?: string;
  title?: string;
  link?: string;
  links?: (string | { href?: string; rel?: string; type?: string })[];
  description?: string;
  summary?: string;
  content?: string | { value?: string; type?: string; src?: string };
  publishedParsed?: string;
  pubDateParsed?: string;
  updatedParsed?: string;
  categories?: (string | { value?: string; term?: string; label?: string })[];
  author?: string | Person;
  authors?: Person[];
  image?: { url?: string };
  enclosures?: { url?: string; type?: string }[];
}

interface GoFeed extends Item {
  language?: string;
  items?: Item[];
  entries?: Item[];
}

const documents = packOf('gofeed/xml');
const cases: Case[] = [...documents]
  .filter(([name]) => name.endsWith('.xml'))
  .map(([name, bytes]) => {
    const twin = documents.get(name.replace(/xml$/, 'json'));
    const said = twin && (JSON.parse(new TextDecoder().decode(twin)) as GoFeed);
    return { name, bytes, expected: said && feedOf(said) };
  });

function feedOf(said: GoFeed): Expected {
  const { title, language, items, entries } = said;
  return { title, language, home_page_url: linkOf(said), items: (items ?? entries)?.map(itemOf) };
}

function linkOf({ link, links }: Item): string | undefined {
  for (const one of links ?? []) {
    if (typeof one === 'object' && (one.rel ?? 'alternate') === 'alternate') return one.href;
  }
  return link;
}

function itemOf(item: Item): ExpectedItem {
  const { guid, id, title, description, summary, content, categories, author, authors, image, enclosures } =
    item;
  const persons = authors ?? (author === undefined ? undefined : [author]);
  const text = typeof content === 'object' ? content.value : content;
  const picture = enclosures?.find(({ type }) => type?.startsWith('image/'))?.url;
  return {
    id: (typeof guid === 'object' ? guid.value : guid) ?? id,
    title,
    url: linkOf(item),
    content_html: text ?? description,
    summary,
    date_published: item.publishedParsed ?? item.pubDateParsed,
    date_modified: item.updatedParsed,
    tags: categories?.map((one) =>
      typeof one === 'string' ? one : (one.label ?? one.term ?? one.value ?? ''),
    ),
    authors: persons?.map((one) => (typeof one === 'string' ? one : one.name) ?? '').filter(Boolean),
    image: image?.url ?? picture,
  };
}

describe('gofeed', () => {
  agrees('gofeed', cases, [
    [
      /dublincore_item_fields/,
      'a date of Dublin Core is when it was published; that it was changed then as well says nothing',
    ],
    [/dublincore_item_multiple_values/, 'an item may have two authors'],
    [
      /atom10_feed_title_xhtml_escaped_markup|rss_channel_language/,
      'its tags do not match: a broken document is refused whole (DESIGN 3)',
    ],
    [/entry_id_xml_base/, 'an id is compared, not visited: RFC 4287, 4.2.6 knows no relative ids'],
    [/issue_275/, 'content of another type than text is no text to show'],
    [/rdf_(?:channel|item)_links/, 'of several links the first is the one'],
    [/guid_naked_markup/, 'an id is the text of its element'],
  ]);
});
