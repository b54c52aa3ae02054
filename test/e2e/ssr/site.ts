import { DIST } from '../../../scripts/build.ts';
import { serveHost, type Answer, type Host } from '../../hosts/serve-host.ts';

type Ssr = typeof import('../../../src/ssr/index.ts');

/** What is published as `raakvlak/ssr`. */
export async function builtSsr(): Promise<Ssr> {
  return (await import(`${DIST}/ssr.js`)) as Ssr;
}

/** Titles of made-up news; one of them would end a script element. */
export const TITLES = Array.from({ length: 14 }, (_, index) =>
  index === 1
    ? 'Wat is </script><script>alert(1)</script> & waarom'
    : `Bericht ${index + 1} over wonen en water`,
);

/** A made-up feed; half of it is about something else. */
export const FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Nieuws van Voorbeeldstad',
  home_page_url: 'https://voorbeeldstad.example/',
  items: TITLES.map((title, index) => ({
    id: `${index}`,
    url: `/nieuws/${index}`,
    title: title.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    summary: `Samenvatting ${index + 1}.`,
    tags: index % 2 ? ['wonen', 'haven'] : ['wonen', 'water'],
    // In Utrecht that is the next day already, and in Los Angeles it is not.
    date_published: `2026-03-${String(14 - index).padStart(2, '0')}T23:30:00Z`,
  })),
});

/** All four elements, as a web team writes them. */
export const PAGE = `<!doctype html>
<html lang="nl">
<head><meta charset=utf-8><title>Bericht 3 over wonen en water</title>
<link rel="icon" href="/favicon.svg">
<link rel=canonical href="/nieuws/2"><script type="module" src="/raakvlak.js"></script>
</head>
<body>
<h1>Nieuws</h1>
<tag-filter for=nieuws><a href="/wonen">Alles over wonen</a></tag-filter>
<news-list id=nieuws src='/feed.json' heading="Alle berichten" layout=cards>
  <p>Zie <a href="/archief">het archief</a>.</p>
</news-list>
<p id="onder">Onder de lijst.</p>
<related-news src="/feed.json" explain></related-news>
<feedback-button id="met" endpoint="/feedback"><form action="/feedback" method="post">
  <label>Uw bericht <textarea name="message"></textarea></label><button>Verstuur</button></form></feedback-button>
<feedback-button id="zonder" endpoint="/feedback"></feedback-button>
<p id="einde">Einde.</p>
</body></html>
`;

/** The policy of a strict site, with what was printed for it. */
export function policy(styleHashes: readonly string[]): string {
  return [
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' https://voorbeeldstad.example; form-action 'self'",
    "require-trusted-types-for 'script'; trusted-types raakvlak raakvlak-lit",
    `style-src ${styleHashes.join(' ')}`,
  ].join('; ');
}

/** Serves pages by path, beside the feed and the built files. */
export function openSite(pages: Readonly<Record<string, string>>, csp: string): Promise<Host> {
  return serveHost(DIST, (path): Answer | undefined => {
    if (pages[path] !== undefined) {
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': csp };
      return { headers, body: pages[path] };
    }
    if (path === '/feed.json') return { headers: { 'content-type': 'application/feed+json' }, body: FEED };
    if (path === '/favicon.svg')
      return {
        headers: { 'content-type': 'image/svg+xml' },
        body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      };
    return undefined;
  });
}
