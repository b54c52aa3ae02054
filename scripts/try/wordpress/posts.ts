import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';

const SITE = join(import.meta.dirname, '../../../demo/site');
/** How many posts of the demo come along; the odd ones make twenty. */
const FROM_DEMO = 16;

/** A post as an editor writes it. */
export interface Post {
  title: string;
  /** Blocks, or HTML of before there were blocks. */
  content: string;
  excerpt?: string;
  /** `YYYY-MM-DD HH:MM:SS`, in the site's own time. */
  date: string;
  tags: readonly string[];
  picture?: Picture;
  status?: 'publish' | 'draft' | 'private';
  password?: string;
  sticky?: boolean;
}

/** A file to upload. */
export interface Picture {
  file: string;
  title: string;
  alt: string;
}

/** What the demo's feed says, as far as posts need it. */
interface DemoItem {
  title: string;
  summary: string;
  content_html: string;
  date_published: string;
  tags: string[];
  image?: string;
  _raakvlak?: { image_alt?: string };
}

/** Where the awkward is: what WordPress itself does to titles, texts and lists of posts. */
const ODD: readonly Post[] = [
  {
    title: 'Vragen & antwoorden: "wat mag er in de gft-bak" -- en wat niet',
    content:
      '<p>Alles wat groeit en bloeit &amp; ons altijd weer boeit. Geen plastic, ook geen "bio"-zakken.</p>',
    date: '2026-11-18 10:00:00',
    tags: ['Afval', 'Q&A'],
  },
  {
    title: 'Geen onderwerp, geen uittreksel, geen afbeelding',
    content: `<!-- wp:paragraph -->\n<p>${'Dit bericht is lang en heeft geen uittreksel. '.repeat(30)}</p>\n<!-- /wp:paragraph -->`,
    date: '2026-11-17 10:00:00',
    tags: [],
  },
  {
    title: 'Dit bericht staat bovenaan: kom naar de inloopavond over het Havenkwartier',
    content: '<p>U bent welkom op dinsdag, van zeven tot negen.</p><!--more--><p>Er is koffie.</p>',
    date: '2026-10-01 10:00:00',
    tags: ['Inspraak', 'Wonen'],
    sticky: true,
  },
  {
    title: 'Een <em>nieuw</em> logo voor 3 > 2 wijken',
    content:
      '<!-- wp:heading -->\n<h2>Drie wijken</h2>\n<!-- /wp:heading -->\n<!-- wp:paragraph -->\n<p>Een wijk erbij.</p>\n<!-- /wp:paragraph -->',
    excerpt: 'Uw wijk krijgt een <strong>eigen</strong> logo.',
    date: '2026-11-16 10:00:00',
    tags: ['Inspraak', 'wonen'],
  },
  // Not for visitors: WordPress lists the third by its title alone.
  {
    title: 'Concept',
    content: '<p>Nog niet af.</p>',
    date: '2026-11-15 10:00:00',
    tags: ['Wonen'],
    status: 'draft',
  },
  {
    title: 'Alleen voor ons',
    content: '<p>Intern.</p>',
    date: '2026-11-15 10:00:00',
    tags: ['Wonen'],
    status: 'private',
  },
  {
    title: 'Achter een wachtwoord',
    content: '<p>Alleen voor de pers.</p>',
    date: '2026-11-15 10:00:00',
    tags: ['Wonen'],
    password: 'embargo',
  },
];

/**
 * Twenty posts of the made-up municipality; one behind a password, and two that visitors never see.
 * @param browser draws the pictures: WordPress takes no SVG
 * @param folder for the pictures
 */
export async function makePosts(browser: Browser, folder: string): Promise<Post[]> {
  const { items } = JSON.parse(readFileSync(join(SITE, 'feed.json'), 'utf8')) as { items: DemoItem[] };
  const chosen = items.slice(0, FROM_DEMO);
  const pictures = await draw(browser, folder, chosen);
  return [...chosen.map((item) => asPost(item, pictures)), ...ODD];
}

function asPost(item: DemoItem, pictures: ReadonlyMap<string, string>): Post {
  const file = item.image && pictures.get(item.image);
  const title = file ? basename(file, '.jpg') : '';
  return {
    title: item.title,
    content: item.content_html,
    excerpt: item.summary,
    date: item.date_published.slice(0, 19).replace('T', ' '),
    tags: item.tags,
    ...(file && { picture: { file, title, alt: item._raakvlak?.image_alt ?? '' } }),
  };
}

/** Paints each drawing once. @returns its path on the site → the file */
async function draw(
  browser: Browser,
  folder: string,
  items: readonly DemoItem[],
): Promise<Map<string, string>> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 675 } });
  const files = new Map<string, string>();
  for (const path of new Set(items.flatMap(({ image }) => image ?? []))) {
    const drawing = readFileSync(join(SITE, path)).toString('base64');
    await page.setContent(
      `<style>body { margin: 0 } img { display: block; width: 1200px }</style><img src="data:image/svg+xml;base64,${drawing}">`,
    );
    const file = join(folder, `${basename(path, '.svg')}.jpg`);
    writeFileSync(file, await page.screenshot({ type: 'jpeg', quality: 80 }));
    files.set(path, file);
  }
  await page.close();
  return files;
}
