import type { CurrentArticle } from '../../data/model.js';
import { structuredData } from './structured-data.js';

/** Characters of the page's text that are worth reading: more says nothing new about the subject. */
const MOST = 4000;
/** What is not the article: controls, navigation, what a visitor typed. */
const NOT_TEXT =
  'script, style, template, noscript, svg, iframe, nav, aside, header, footer, dialog, form, input, textarea, select, ' +
  'datalist, output, button, [contenteditable], [hidden], [aria-hidden="true"], [data-raakvlak]';
/** Our own elements, whatever their prefix: what stands in them is their fallback. */
const OURS = /(?:^|-)(?:news-list|tag-filter|related-news|feedback-button)$/;

/**
 * What the page that a visitor reads is about, as far as the page itself says: its title, description, tags, main text and
 * language. Never form fields, never what was typed. Where it has data for search engines (JSON-LD), their keywords count
 * too, and the rest of them where the page itself says nothing. Loads when the feed does not tell.
 */
export function pageArticle(page: Document): CurrentArticle {
  const main = mainPart(page);
  const language = page.documentElement.lang;
  const data = structuredData(page.querySelectorAll('script[type="application/ld+json" i]'));
  const description =
    meta(page, 'description')[0] ?? meta(page, 'og:description')[0] ?? data?.description ?? '';
  const text = main ? textOf(main) : (data?.text ?? '');
  const words = [...meta(page, 'keywords'), ...(data?.keywords ?? [])].flatMap((list) => list.split(','));
  const tags = [...meta(page, 'article:tag'), ...words].map((tag) => tag.trim()).filter(Boolean);
  return {
    title: title(page, main) || data?.title || '',
    text: `${description}\n${text}`.trim(),
    tags: [...new Set(tags)],
    ...(language && { language }),
  };
}

/** The contents of all `<meta>` of a name, which is written as `name` or as `property`. */
function meta(page: Document, name: string): string[] {
  const found = page.querySelectorAll<HTMLMetaElement>(`meta[name="${name}" i], meta[property="${name}" i]`);
  return [...found].map(({ content }) => content.trim()).filter(Boolean);
}

/** The title of the page; the heading alone where it begins with that, as what follows is the name of the site. */
function title(page: Document, main: Element | undefined): string {
  const whole = meta(page, 'og:title')[0] ?? page.title;
  const heading = (main ?? page).querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim();
  return heading && whole.startsWith(heading) ? heading : whole;
}

/** The article that has the heading of the page, or is its only one; else its main part. Other articles are teasers. */
function mainPart(page: Document): Element | undefined {
  const articles = [...page.querySelectorAll('article')];
  return (
    articles.find((article) => article.querySelector('h1')) ??
    (articles.length === 1 ? articles[0] : undefined) ??
    page.querySelector('main, [role="main"]') ??
    articles[0]
  );
}

/** The words of a part of the page, without what is no text of the article. */
function textOf(part: Element): string {
  const walker = part.ownerDocument.createTreeWalker(
    part,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
      return OURS.test(node.localName) || node.matches(NOT_TEXT)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP;
    },
  );
  let text = '';
  while (text.length < MOST && walker.nextNode()) text += ` ${walker.currentNode.nodeValue?.trim() ?? ''}`;
  return text.replace(/\s+/g, ' ').trim().slice(0, MOST);
}
