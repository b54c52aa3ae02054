/** An item as the feed has it. */
export interface RawItem {
  id: string;
  url: string;
  title: string;
  summary?: string;
  content_html: string;
  date_published: string;
  tags: string[];
}

/** What shows of an item. */
export interface Shown {
  title: string;
  url: string;
  /** ISO 8601. */
  published: string;
  /** The same for people. */
  date: string;
  summary: string;
  tags: string[];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
/** Characters of a summary, at most. */
const SUMMARY = 220;

/** Made when it is first used, which takes long. */
let format: Intl.DateTimeFormat | undefined;

/** Works out what shows of an item: asked for the items that show, and for no others. */
export function read({ title, url, summary, content_html, date_published, tags }: RawItem): Shown {
  format ??= new Intl.DateTimeFormat('nl', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
  const published = new Date(date_published);
  return {
    title: plain(title),
    url: safe(url),
    published: published.toISOString(),
    date: format.format(published),
    summary: beginning(plain(summary ?? content_html)),
    tags: tags.map(plain),
  };
}

/** Text without markup, its entities decoded. */
function plain(text: string): string {
  const bare = text.includes('<') ? text.replace(/<[^>]*>/g, '') : text;
  const decoded = bare.includes('&')
    ? bare.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    : bare;
  return decoded.replace(/\s+/g, ' ').trim();
}

function beginning(text: string): string {
  return text.length > SUMMARY ? `${text.slice(0, text.lastIndexOf(' ', SUMMARY))}…` : text;
}

function safe(url: string): string {
  const { protocol, href } = new URL(url, location.href);
  return protocol === 'https:' || protocol === 'http:' ? href : '';
}

/** How many items are left, in words. */
export function someOf(left: number, total: number): string {
  return left === total ? `${total} berichten` : `${left} van ${total} berichten`;
}
