import { html, raw } from 'hono/html';
import { itemsAbout, type SiteFeed, type SiteItem } from '../feed.ts';
import { dateView, itemList, pictureView, topicLinks, topicsOfItem } from '../item-views.ts';
import type { Html, Page } from '../layout.ts';
import { feedbackButton, feedbackView } from './feedback.ts';

/** The article that is about the feedback button has it in its text, as its own proof. */
const WITH_BUTTON_IN_TEXT = '/nieuws/feedbackknop-op-elke-pagina/';
/** The heading of the section that the button goes to the end of. */
const BUTTON_SECTION = '<h2>Probeer het zelf</h2>';
const RELATED = 3;

/** One article, with what is related to it. */
export function articlePage(feed: SiteFeed, item: SiteItem): Page {
  const { title, url, summary, date_published: published, tags } = item;
  const isEnglish = item.language === 'en';
  const hasButton = url === WITH_BUTTON_IN_TEXT;
  return {
    title,
    path: url,
    ...(summary !== undefined && { description: summary }),
    head: html`
      <meta property="og:type" content="article" />
      <meta property="og:title" content="${title}" />
      ${
        published &&
        html`
          <meta property="article:published_time" content="${published}" />
        `
      }
      ${tags.map(
        (tag) => html`
          <meta property="article:tag" content="${tag.trim()}" />
        `,
      )}
    `,
    main: html`
      <article class="section article" ${isEnglish && raw('lang="en"')}>
        <header class="article-head">
          <p class="crumbs" lang="nl"><a href="/nieuws/">Nieuws</a></p>
          <h1>${title}</h1>
          ${aboutView(item)}
          ${
            summary &&
            html`
              <p class="lead">${summary}</p>
            `
          }
        </header>
        ${pictureView(item, true)}
        <div class="article-body">${hasButton ? withButton(item) : raw(item.content_html)}</div>
        <footer class="article-topics" lang="nl">
          <h2>Onderwerpen</h2>
          ${topicLinks(topicsOfItem(item, feed.items))}
        </footer>
      </article>
      ${!hasButton && feedbackView()}
      <section class="section">
        <related-news src="/feed.json" layout="cards" limit="${RELATED}" show="image date summary">
          <h2 slot="heading">Gerelateerd nieuws</h2>
          ${itemList(relatedTo(item, feed), { layout: 'cards', level: 3, hasNoTags: true })}
        </related-news>
      </section>
    `,
  };
}

function aboutView(item: SiteItem): Html | '' {
  const { authors, date_published: published } = item;
  if (published === undefined && authors === undefined) return '';
  return html`
    <p class="meta" lang="nl">
      ${
        published !== undefined &&
        html`
          <span>Geplaatst op ${dateView(item)}</span>
        `
      }
      ${
        authors &&
        html`
          <span>Door ${authors.map(({ name }) => name).join(', ')}</span>
        `
      }
    </p>
  `;
}

/** The text with the button at the end of the section that invites to try it. */
function withButton({ content_html: content }: SiteItem): Html {
  const start = content.indexOf(BUTTON_SECTION);
  const next = content.indexOf('<h2>', start + BUTTON_SECTION.length);
  return html`
    ${raw(content.slice(0, start))}
    <section class="try-it" aria-labelledby="probeer">
      <h2 id="probeer">Probeer het zelf</h2>
      ${raw(content.slice(start + BUTTON_SECTION.length, next))} ${feedbackButton()}
    </section>
    ${raw(content.slice(next))}
  `;
}

/** A plain guess for who has no script: what the publisher chose, then the newest that share a subject. */
function relatedTo(item: SiteItem, { items }: SiteFeed): SiteItem[] {
  const chosen = (item._raakvlak?.related ?? []).map((id) => items.find((other) => other.id === id));
  const found = [...chosen, ...itemsAbout(items, item.tags)].filter((other) => other !== undefined);
  return [...new Set(found)].filter((other) => other !== item).slice(0, RELATED);
}
