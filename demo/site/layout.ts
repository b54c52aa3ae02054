import { html } from 'hono/html';

/** What `html` makes: text in it is escaped, unless it was made by `html` itself. */
export type Html = ReturnType<typeof html>;

/** One page of the website. */
export interface Page {
  /** What the page is about, in a few words; the municipality's name follows by itself. */
  title: string;
  /** Path of the page, such as `/nieuws/`. */
  path: string;
  /** Origin for the canonical address, such as `https://www.voorbeeldstad.example`; without it, the path alone. */
  origin?: string;
  /** BCP 47 language of the page; `nl` by default. */
  language?: string;
  /** One or two sentences for search engines. */
  description?: string;
  /** Address of the profile that the elements of the page have. */
  profile?: string;
  /** More for the head, such as a stylesheet. */
  head?: Html | '';
  main: Html;
}

const NAME = 'Gemeente Voorbeeldstad';

const SECTIONS = [
  ['/', 'Home'],
  ['/nieuws/', 'Nieuws'],
  ['/echte-feeds/', 'Echte feeds'],
  ['/configurator/', 'Zelf samenstellen'],
  ['/over-deze-site/', 'Over deze site'],
] as const;

/** The frame that all pages share: head, header with navigation, the page itself, footer. */
export function layout(page: Page): Html {
  const { title, path, origin = '', language = 'nl', description, profile, head = '', main } = page;
  const script = `/raakvlak/raakvlak.js${profile === undefined ? '' : `?profile=${profile}`}`;
  return html`
    <!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title === NAME ? NAME : `${title} | ${NAME}`}</title>
        ${
          description &&
          html`
            <meta name="description" content="${description}" />
          `
        }
        <link rel="canonical" href="${origin}${path}" />
        <link rel="alternate" type="application/feed+json" href="/feed.json" title="Nieuws van ${NAME}" />
        <link rel="icon" href="/images/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/raakvlak/raakvlak.css" />
        <link rel="stylesheet" href="/theme.css" />
        <link rel="stylesheet" href="/site.css" />
        <link rel="stylesheet" href="/news.css" />
        <link rel="stylesheet" href="/pages.css" />
        <script type="module" src="${script}"></script>
        ${head}
      </head>
      <body>
        <a class="skip-link" href="#inhoud" lang="nl">Ga naar de inhoud</a>
        ${headerView(path)}
        <main id="inhoud" tabindex="-1">${main}</main>
        ${footerView()}
      </body>
    </html>
  `;
}

function headerView(path: string): Html {
  return html`
    <header class="site-header" lang="nl">
      <p class="notice"><span>Dit is een fictieve gemeente. Alle berichten zijn verzonnen.</span></p>
      <div class="bar">
        <a class="logo" href="/">
          <img src="/images/logo.svg" alt="" width="52" height="52" />
          <span>
            <span class="logo-kind">Gemeente</span>
            Voorbeeldstad
          </span>
        </a>
        <nav aria-label="Hoofdmenu">
          <ul role="list">
            ${SECTIONS.map(([href, name]) => sectionView(href, name, path))}
          </ul>
        </nav>
      </div>
    </header>
  `;
}

function sectionView(href: string, name: string, path: string): Html {
  // `page` for the page itself, `true` for the section that it is in.
  const current = href === path ? 'page' : href !== '/' && path.startsWith(href) ? 'true' : undefined;
  return current === undefined
    ? html`
        <li><a href="${href}">${name}</a></li>
      `
    : html`
        <li><a href="${href}" aria-current="${current}">${name}</a></li>
      `;
}

function footerView(): Html {
  return html`
    <footer class="site-footer" lang="nl">
      <div class="bar">
        <div>
          <p class="footer-name">Gemeente Voorbeeldstad</p>
          <p>Deze gemeente bestaat niet. De site laat zien hoe nieuws en feedback met Raakvlak werken.</p>
        </div>
        <nav aria-label="Over deze website">
          <ul role="list">
            <li><a href="/privacy/">Privacy</a></li>
            <li><a href="/over-deze-site/#toegankelijkheid">Toegankelijkheid</a></li>
            <li><a href="/over-deze-site/#contact">Contact</a></li>
            <li><a href="/inbox">Ontvangen feedback</a></li>
            <li><a href="/feed.json" type="application/feed+json">Nieuws als JSON Feed</a></li>
          </ul>
        </nav>
      </div>
    </footer>
  `;
}
