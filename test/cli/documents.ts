/** One small feed of each format, about the same news: a new bridge, and an evening about housing. */

const BRIDGE = 'De nieuwe brug is open';
const EVENING = 'Praat mee over wonen';

export const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Nieuws van de voorbeeldgemeente',
  language: 'nl',
  home_page_url: 'https://www.voorbeeldstad.example/',
  items: [
    {
      id: '2',
      url: 'https://www.voorbeeldstad.example/nieuws/brug',
      title: BRIDGE,
      summary: 'U kunt weer over het kanaal.',
      content_html: '<p>U kunt weer over het kanaal.</p><p>De brug is breder dan de oude.</p>',
      date_published: '2026-11-20T09:00:00+01:00',
      tags: ['Verkeer', 'Fiets'],
    },
    {
      id: '1',
      url: 'https://www.voorbeeldstad.example/nieuws/wonen',
      title: EVENING,
      summary: 'Kom naar het stadhuis.',
      content_text: 'Kom naar het stadhuis. De koffie staat klaar.',
      date_published: '2026-11-02T12:00:00Z',
      tags: ['Wonen'],
    },
  ],
});

export const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel>
  <title>Nieuws van de voorbeeldgemeente</title>
  <link>https://www.voorbeeldstad.example/</link>
  <item>
    <title>${BRIDGE}</title><link>https://www.voorbeeldstad.example/nieuws/brug</link>
    <guid isPermaLink="false">2</guid><description>U kunt weer over het kanaal.</description>
    <pubDate>Fri, 20 Nov 2026 09:00:00 +0100</pubDate><category>Verkeer</category><category>Fiets</category>
  </item>
  <item>
    <title>${EVENING}</title><link>https://www.voorbeeldstad.example/nieuws/wonen</link>
    <guid isPermaLink="false">1</guid><description>Kom naar het stadhuis.</description>
    <pubDate>Mon, 02 Nov 2026 12:00:00 GMT</pubDate><category>Wonen</category>
  </item>
</channel></rss>`;

export const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Nieuws van de voorbeeldgemeente</title>
  <link href="https://www.voorbeeldstad.example/"/>
  <entry>
    <id>2</id><title>${BRIDGE}</title><link href="https://www.voorbeeldstad.example/nieuws/brug"/>
    <summary>U kunt weer over het kanaal.</summary><updated>2026-11-20T09:00:00+01:00</updated>
    <category term="Verkeer"/><category term="Fiets"/>
  </entry>
  <entry>
    <id>1</id><title>${EVENING}</title><link href="https://www.voorbeeldstad.example/nieuws/wonen"/>
    <summary>Kom naar het stadhuis.</summary><updated>2026-11-02T12:00:00Z</updated><category term="Wonen"/>
  </entry>
</feed>`;

const post = (
  id: number,
  title: string,
  slug: string,
  excerpt: string,
  date: string,
  tags: string[],
): object => ({
  id,
  slug,
  link: `https://www.voorbeeldstad.example/nieuws/${slug}`,
  title: { rendered: title },
  excerpt: { rendered: `<p>${excerpt}</p>` },
  content: { rendered: `<p>${excerpt}</p>` },
  date_gmt: date,
  _embedded: {
    'wp:term': [tags.map((name, i) => ({ id: i + 1, name, slug: name.toLowerCase(), taxonomy: 'post_tag' }))],
  },
});
export const WORDPRESS = JSON.stringify([
  post(2, BRIDGE, 'brug', 'U kunt weer over het kanaal.', '2026-11-20T08:00:00', ['Verkeer', 'Fiets']),
  post(1, EVENING, 'wonen', 'Kom naar het stadhuis.', '2026-11-02T12:00:00', ['Wonen']),
]);

const entry = (
  id: number,
  title: string,
  slug: string,
  excerpt: string,
  date: string,
  themes: string[],
): object => ({
  ...{ id, title, slug, excerpt, date, content: `<p>${excerpt}</p>`, image: [] },
  taxonomies: { 'openpub-type': themes.map((name, i) => ({ id: i + 1, name, slug: name.toLowerCase() })) },
});
/** Dates are those of clocks in the Netherlands, and there are no links. */
export const OPENPUB = JSON.stringify({
  data: [
    entry(2, BRIDGE, 'brug', 'U kunt weer over het kanaal.', '2026-11-20 09:00:00', ['Verkeer', 'Fiets']),
    entry(1, EVENING, 'wonen', 'Kom naar het stadhuis.', '2026-11-02 13:00:00', ['Wonen']),
  ],
  pagination: { total_count: 2, total_pages: 1, current_page: 1, limit: 10 },
});

const node = (
  id: string,
  title: string,
  alias: string,
  summary: string,
  created: string,
  terms: string[],
): object => ({
  type: 'node--article',
  id,
  attributes: {
    title,
    created,
    path: { alias: `/nieuws/${alias}` },
    body: { processed: `<p>${summary}</p>`, summary },
  },
  relationships: { field_tags: { data: terms.map((term) => ({ type: 'taxonomy_term--tags', id: term })) } },
});
export const DRUPAL = JSON.stringify({
  jsonapi: { version: '1.0' },
  data: [
    node('2', BRIDGE, 'brug', 'U kunt weer over het kanaal.', '2026-11-20T09:00:00+01:00', ['a', 'b']),
    node('1', EVENING, 'wonen', 'Kom naar het stadhuis.', '2026-11-02T12:00:00+00:00', ['c']),
  ],
  included: Object.entries({ a: 'Verkeer', b: 'Fiets', c: 'Wonen' }).map(([id, name]) => ({
    type: 'taxonomy_term--tags',
    id,
    attributes: { name },
  })),
});

/** By the name that the doctor gives the format: the document, and the type that a server gives it. */
export const FORMATS = {
  'json-feed': { body: JSON_FEED, type: 'application/feed+json' },
  rss: { body: RSS, type: 'application/rss+xml' },
  atom: { body: ATOM, type: 'application/atom+xml' },
  wordpress: { body: WORDPRESS, type: 'application/json' },
  openpub: { body: OPENPUB, type: 'application/json' },
  drupal: { body: DRUPAL, type: 'application/vnd.api+json' },
} as const;
