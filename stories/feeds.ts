/** Feeds for stories: the demo site's own at `/feed.json`, and answers that no server gives on request. */

/** The feed that stories run on. */
export const FEED = '/feed.json';

type Item = Record<string, unknown>;

/**
 * A canned JSON Feed of exactly these items; each gets an id and an address. With a slash, as a router in the page has
 * them: without it, all would be places in one article.
 */
export function feedOf(...items: Item[]): { items: Item[]; [member: string]: unknown } {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Nieuws van Gemeente Voorbeeldstad',
    home_page_url: location.origin,
    language: 'nl',
    items: items.map((item, index) => ({ id: `${index}`, url: `#/bericht-${index}`, ...item })),
  };
}

/** Neighbours of the demo's municipality, for stories with two feeds. */
const SECOND = {
  ...feedOf(
    {
      title: 'Zwembad De Plas is weer open',
      summary: 'De nieuwe glijbaan is klaar. Kinderen tot 12 jaar zwemmen deze week gratis.',
      date_published: '2026-11-19T10:00:00+01:00',
      tags: ['Sport', 'Jeugd'],
    },
    {
      title: 'Praat mee over het dorpsplein',
      summary: 'Op 3 december laten wij drie plannen zien. U kiest mee.',
      date_published: '2026-11-11T10:00:00+01:00',
      tags: ['Inspraak', 'Wonen'],
    },
  ),
  title: 'Nieuws van Buurdorp',
};

/** The same with their writers. */
const WRITTEN = {
  ...SECOND,
  items: SECOND.items.map((item, index) => ({
    ...item,
    authors: index
      ? [{ name: 'Redactie Buurdorp' }]
      : [{ name: 'Redactie Buurdorp' }, { name: 'Team Sport' }],
  })),
};

let failures = 0;

/** What each address answers. */
const ANSWERS: Record<string, () => Response | Promise<Response>> = {
  never: () => new Promise(() => undefined),
  second: () => Response.json(SECOND),
  written: () => Response.json(WRITTEN),
  highlighted: () =>
    Response.json(
      feedOf(
        { title: 'Een gewoon bericht', date_published: '2026-11-19' },
        { title: 'Wat iedereen moet weten', date_published: '2026-11-02', _raakvlak: { highlighted: true } },
      ),
    ),
  empty: () => Response.json(feedOf()),
  broken: () => new Response('{"version": "https://jsonfeed.org/version/1.1", "items": [{"id":'),
  missing: () => new Response('', { status: 404 }),
  // For so long that the element says so, instead of trying again by itself; a press on its button succeeds.
  busy: () =>
    (failures += 1) % 2
      ? new Response('', { status: 503, headers: { 'Retry-After': '30' } })
      : Response.json(SECOND),
};

/** The address of a made-up answer. */
export const answer = (name: keyof typeof ANSWERS): string => `/stories/${name}.json`;

/** For a story's `beforeEach`: puts the made-up answers in the place of the network. */
export function answerStories(): () => void {
  const { fetch } = window;
  failures = 0;
  window.fetch = (input, init) => {
    const [, name = ''] =
      /\/stories\/(\w+)\.json$/.exec(input instanceof Request ? input.url : String(input)) ?? [];
    const made = ANSWERS[name];
    if (!made) return fetch.call(window, input, init);
    return new Promise((resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      resolve(made());
    });
  };
  return () => {
    window.fetch = fetch;
  };
}
