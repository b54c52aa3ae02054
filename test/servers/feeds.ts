/** Feeds made up for tests, the same at every run. */

/** A JSON Feed 1.1 document as a publisher writes it. */
export interface FeedDocument {
  version: string;
  title: string;
  home_page_url: string;
  language: string;
  items: Record<string, unknown>[];
}

/** What {@link makeFeed} can be asked for. */
export interface FeedWishes {
  /** How many items, the newest first, a day apart. Default 12. */
  items?: number;
  /** Labels that the items wear in turn: item n wears tag n, and every third item the next one too. */
  tags?: readonly string[];
  /** Title of the feed. */
  title?: string;
  /** Where the items' links go; `/nieuws/` by default. */
  path?: string;
}

const TAGS = ['Wonen', 'Samenwerking', 'Jeugd', 'Werk', 'Energie'];
const NEWEST = Date.UTC(2026, 5, 30, 9);
const DAY = 86_400_000;

/** A feed of plain items: "Bericht 1" is the newest, its id is `bericht-1` and its link ends in the same. */
export function makeFeed(wishes: FeedWishes = {}): FeedDocument {
  const { items = 12, tags = TAGS, title = 'Nieuws uit de proef', path = '/nieuws/' } = wishes;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: '/',
    language: 'nl',
    items: Array.from({ length: items }, (_, index) => ({
      id: `bericht-${index + 1}`,
      url: `${path}bericht-${index + 1}`,
      title: `Bericht ${index + 1}`,
      summary: `Waar bericht ${index + 1} over gaat, in één zin.`,
      content_text: `De hele tekst van bericht ${index + 1}.`,
      date_published: new Date(NEWEST - index * DAY).toISOString(),
      tags: tagsOf(index, tags),
    })),
  };
}

function tagsOf(index: number, tags: readonly string[]): string[] {
  if (tags.length === 0) return [];
  const at = (place: number): string => tags[place % tags.length] as string;
  return [...new Set(index % 3 === 0 ? [at(index), at(index + 1)] : [at(index)])];
}

/** Documents that no feed should be, and that some are. Each is the whole body of an answer. */
export const BROKEN_FEEDS = {
  'broken.json': '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "title": "Half',
  empty: '',
  'items-null.json': JSON.stringify({ ...makeFeed(), items: null }),
  'items-strings.json': JSON.stringify({ ...makeFeed(), items: ['een', 'twee'] }),
  'tags-number.json': JSON.stringify({
    ...makeFeed(),
    items: makeFeed({ items: 3 }).items.map((item) => ({ ...item, tags: 7 })),
  }),
  'script-urls.json': JSON.stringify({
    ...makeFeed(),
    items: [
      {
        id: 'a',
        url: 'javascript:globalThis.attacked=true',
        title: '<img src=x onerror="globalThis.attacked=true">Een titel',
        summary: '<script>globalThis.attacked=true</script>Een samenvatting',
        tags: ['<img src=x onerror="globalThis.attacked=true">'],
      },
      { id: 'b', url: 'data:text/html,<script>globalThis.attacked=true</script>', title: 'Data-adres' },
      { id: 'c', url: '/nieuws/c', title: 'Gewoon bericht', image: 'javascript:globalThis.attacked=true' },
    ],
  }),
} as const;
