/** A feed of one format that has each payload in every field of an item of its own; titles begin with its number. */
export interface HostileFeed {
  type: string;
  body: string;
  /** How many fields of an item hold its payload. */
  fields: number;
}

/** Half of a surrogate pair, and what XML cannot hold. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const xml = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
const cdata = (text: string): string =>
  `<![CDATA[${text.replace(NOT_XML, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
/** What all items have, so that one filter and one ranking find them all. */
export const COMMON_TAG = 'Samen';
const XML_HEAD = '<?xml version="1.0" encoding="utf-8"?>';
type Json = Record<string, unknown>;

/** Counts the places of `marker` in one item. */
const fieldsIn = (item: string): number => item.split('PAYLOAD').length - 1;

function made(
  type: string,
  one: (payload: string, title: string) => string,
  all: (items: string[]) => string,
) {
  return (payloads: readonly string[]): HostileFeed => ({
    type,
    body: all(payloads.map((payload, i) => one(payload, `b${i} ${payload}`))),
    fields: fieldsIn(one('PAYLOAD', 'PAYLOAD')),
  });
}

const jsonFeed = made(
  'application/feed+json',
  (p, title) =>
    JSON.stringify({
      ...{ id: p, url: p, external_url: p, title, summary: p, content_text: p, content_html: p },
      ...{
        image: p,
        banner_image: p,
        date_published: p,
        date_modified: p,
        language: p,
        tags: [COMMON_TAG, p],
      },
      authors: [{ name: p, url: p, avatar: p }],
      author: { name: p, url: p },
      attachments: [{ url: p, mime_type: p, title: p }],
      _raakvlak: { image_alt: p, slug: p, related: [p], expires: p },
    } satisfies Json),
  (items) => `{"version":"https://jsonfeed.org/version/1.1","title":"<img src=x onerror=alert(1)>",
    "home_page_url":"javascript:alert(1)","feed_url":"javascript:alert(1)","next_url":"https://elders.example/next",
    "icon":"https://elders.example/i.png","favicon":"https://elders.example/f.png","user_comment":"<script>alert(1)</script>",
    "language":"<b>","authors":[{"name":"<svg onload=alert(1)>","url":"javascript:alert(1)"}],
    "hubs":[{"type":"x","url":"https://elders.example/hub"}],"items":[${items.join()}]}`,
);

const wordpress = made(
  'application/json',
  (p, title) =>
    JSON.stringify({
      id: p,
      link: p,
      slug: p,
      ...{ date: p, date_gmt: p, modified: p, modified_gmt: p, type: 'post', status: 'publish', format: p },
      ...{
        guid: { rendered: p },
        title: { rendered: title },
        excerpt: { rendered: p },
        content: { rendered: p },
      },
      _embedded: {
        author: [{ name: p, url: p, link: p, avatar_urls: { 96: p } }],
        'wp:featuredmedia': [
          {
            source_url: p,
            alt_text: p,
            media_details: { sizes: { large: { source_url: p, width: 9, height: 9 } } },
          },
        ],
        'wp:term': [[COMMON_TAG, p].map((name) => ({ taxonomy: 'category', name, slug: name, link: name }))],
      },
    } satisfies Json),
  (items) => `[${items.join()}]`,
);

const openpub = made(
  'application/json',
  (p, title) =>
    JSON.stringify({
      ...{ id: p, title, slug: p, portal_url: p, excerpt: p, content: p, date: p, date_modified: p },
      image: {
        alt: p,
        url: p,
        caption: p,
        rendered: `<img src="${p}">`,
        meta: { sizes: { large: { url: p } } },
      },
      taxonomies: { 'openpub-type': [COMMON_TAG, p].map((name) => ({ name, slug: name })) },
      connected: { 'openpub-item_to_openpub-theme': [{ id: p, title: p, slug: p }] },
      expired: { status: false, on: p, message: p },
    } satisfies Json),
  (items) => `{"data":[${items.join()}],"pagination":{"current_page":1,"total_pages":1}}`,
);

const drupalItem = (p: string, title: string): string =>
  JSON.stringify({
    type: 'node--article',
    id: p,
    links: { self: { href: p } },
    attributes: {
      ...{ title, langcode: p, created: p, changed: p, published_at: p, drupal_internal__nid: p },
      ...{ path: { alias: p, langcode: p }, body: { processed: p, value: p, summary: p } },
    },
    relationships: {
      field_tags: {
        data: [
          { type: 'taxonomy_term--tags', id: 'common' },
          { type: 'taxonomy_term--tags', id: `t-${p}` },
        ],
      },
      field_image: {
        data: { type: 'file--file', id: `f-${p}`, meta: { alt: p, title: p, width: 9, height: 9 } },
      },
      uid: { data: { type: 'user--user', id: `u-${p}` } },
    },
  });
const drupalIncluded = (p: string): string =>
  [
    { type: 'taxonomy_term--tags', id: `t-${p}`, attributes: { name: p } },
    { type: 'user--user', id: `u-${p}`, attributes: { display_name: p, name: p } },
    { type: 'file--file', id: `f-${p}`, attributes: { uri: { url: p, value: p }, filemime: 'image/png' } },
  ]
    .map((one) => JSON.stringify(one))
    .join();
const drupal = (payloads: readonly string[]): HostileFeed => ({
  type: 'application/vnd.api+json',
  body: `{"jsonapi":{"version":"1.0"},"data":[${payloads.map((one, i) => drupalItem(one, `b${i} ${one}`)).join()}],"included":[
    {"type":"taxonomy_term--tags","id":"common","attributes":{"name":"${COMMON_TAG}"}},${payloads.map(drupalIncluded).join()}],
    "links":{"self":{"href":"javascript:alert(1)"},"next":{"href":"https://elders.example/next"}}}`,
  fields: fieldsIn(drupalItem('PAYLOAD', 'PAYLOAD') + drupalIncluded('PAYLOAD')),
});

const rss = made(
  'application/rss+xml',
  (payload, title) => {
    const [p, c, t] = [xml(payload), cdata(payload), xml(title)];
    return `<item xml:lang="${p}"><title>${t}</title><link>${p}</link><guid isPermaLink="true">${p}</guid>
      <description>${c}</description><content:encoded>${c}</content:encoded><pubDate>${p}</pubDate><author>${p}</author>
      <dc:creator>${c}</dc:creator><category>${COMMON_TAG}</category><category domain="${p}">${p}</category>
      <comments>${p}</comments><source url="${p}">${p}</source><atom:link href="${p}" rel="alternate"/>
      <enclosure url="${p}" type="image/png" length="1"/><media:content url="${p}" medium="image"><media:title>${p}</media:title>
      <media:description>${p}</media:description></media:content><media:thumbnail url="${p}"/></item>`;
  },
  (items) => `${XML_HEAD}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
    xmlns:media="http://search.yahoo.com/mrss/"><channel><title>&lt;img src=x onerror=alert(1)&gt;</title>
    <link>javascript:alert(1)</link><atom:link rel="next" href="https://elders.example/next"/>
    <image><url>https://elders.example/i.png</url></image>${items.join('')}</channel></rss>`,
);

const atom = made(
  'application/atom+xml',
  (payload, title) => {
    const [p, c, t] = [xml(payload), cdata(payload), xml(title)];
    return `<entry xml:lang="${p}" xml:base="${p}"><title type="html">${t}</title><link rel="alternate" href="${p}"/>
      <link rel="enclosure" type="image/png" href="${p}"/><id>${p}</id><summary type="text">${p}</summary>
      <content type="html">${c}</content><published>${p}</published><updated>${p}</updated>
      <author><name>${p}</name><uri>${p}</uri><email>${p}</email></author>
      <category term="${COMMON_TAG}"/><category term="${p}" label="${p}" scheme="${p}"/></entry>`;
  },
  (
    items,
  ) => `${XML_HEAD}<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">&lt;svg onload=alert(1)&gt;</title>
    <link href="javascript:alert(1)"/><link rel="next" href="https://elders.example/next"/>
    <logo>https://elders.example/i.png</logo><entry><id>xhtml</id><title>XHTML</title><content type="xhtml">
    <div xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script><img src="https://elders.example/p.gif" onerror="alert(1)"/>
    <a href="javascript:alert(1)" style="color: red" onclick="alert(1)">x</a><iframe src="https://elders.example/"></iframe>
    <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/></div></content></entry>${items.join('')}</feed>`,
);

/** All formats, by name. */
export const HOSTILE_FEEDS: Readonly<Record<string, (payloads: readonly string[]) => HostileFeed>> = {
  'json-feed': jsonFeed,
  wordpress,
  openpub,
  drupal,
  rss,
  atom,
};
