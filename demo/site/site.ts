import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Hono, type Context } from 'hono';
import { readFeed, readRealFeed, slugOf, type SiteItem } from './feed.ts';
import { securityHeaders } from './headers.ts';
import { layout, type Page } from './layout.ts';
import { aboutPage, notFoundPage, privacyPage } from './pages/about.ts';
import { archivePage } from './pages/archive.ts';
import { articlePage } from './pages/article.ts';
import { homePage } from './pages/home.ts';
import { profilePages, PROFILES } from './pages/profiles.ts';
import { REAL_FEEDS, realFeedPage, realFeedsPage } from './pages/real-feeds.ts';
import { FEED_TYPE, staticFile, staticFolder } from './static-files.ts';

/** Where the site finds what is built. */
export interface SiteOptions {
  /** Folder of the built elements, served at `/raakvlak/`. */
  dist: string;
  /** Folder of the built Storybook, served at `/storybook/` when it exists. */
  storybook?: string;
  /** Origin for canonical addresses, such as `https://www.voorbeeldstad.example`; without it, the one asked. */
  origin?: string;
}

const STYLESHEETS = ['theme.css', 'site.css', 'news.css', 'pages.css'];

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const asFeed = { types: { '.json': FEED_TYPE } };

/**
 * The website of a made-up municipality, which embeds the built elements as any customer would. It answers every
 * address: what it does not have, with a page that says so. Mount it last.
 */
export function createSite({ dist, storybook, origin }: SiteOptions): Hono {
  const feed = readFeed();
  const articles = new Map<string, SiteItem>(feed.items.map((item) => [slugOf(item), item]));
  const site = new Hono();
  const render = (c: Context, page: Page) => layout({ ...page, origin: origin ?? new URL(c.req.url).origin });

  site.use(securityHeaders());

  site.get('/feed.json', staticFile(here('feed.json'), asFeed));
  for (const sheet of STYLESHEETS) site.get(`/${sheet}`, staticFile(here(sheet)));
  site.get('/images/*', staticFolder('/images/', here('images')));
  site.get('/real/:file{[\\w-]+\\.json}', staticFolder('/real/', here('real'), asFeed));
  site.get('/raakvlak/*', staticFolder('/raakvlak/', dist));
  // It is built beside the elements, so that whoever puts `dist` on a server has it too.
  for (const path of ['/configurator', '/configurator/'])
    site.get(path, (c) => c.redirect(`/raakvlak/configurator/${new URL(c.req.url).search}`));
  site.get('/profielen/:file{[\\w-]+\\.json}', staticFolder('/profielen/', PROFILES));
  if (storybook !== undefined && existsSync(storybook)) {
    site.get('/storybook', (c) => c.redirect('/storybook/', 308));
    site.get('/storybook/*', staticFolder('/storybook/', storybook));
  }

  site.get('/', (c) => c.html(render(c, homePage(feed))));
  site.get('/nieuws/', (c) => {
    const topics = c.req.queries('onderwerp')?.filter(Boolean) ?? [];
    const page = Math.max(1, Math.floor(Number(c.req.query('pagina'))) || 1);
    return c.html(render(c, archivePage(feed, { topics, page })));
  });
  site.get('/nieuws/:slug/', (c) => {
    const item = articles.get(c.req.param('slug'));
    return item ? c.html(render(c, articlePage(feed, item))) : c.notFound();
  });
  const pages = [
    realFeedsPage(),
    ...REAL_FEEDS.map((real) => realFeedPage(real, readRealFeed(real.src))),
    ...profilePages(),
    aboutPage(),
    privacyPage(),
  ];
  for (const page of pages) site.get(page.path, (c) => c.html(render(c, page)));

  // Typed without the slash at the end.
  const paths = new Set(['/nieuws', ...pages.map(({ path }) => path.slice(0, -1))]);
  site.get('*', async (c, next) => {
    const { path } = c.req;
    const isPage = paths.has(path) || articles.has(/^\/nieuws\/([^/]+)$/.exec(path)?.[1] ?? '');
    return isPage ? c.redirect(`${path}/${new URL(c.req.url).search}`, 308) : next();
  });
  site.notFound((c) => c.html(render(c, notFoundPage(c.req.path)), 404));
  return site;
}
