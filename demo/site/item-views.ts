import { html, raw } from 'hono/html';
import type { Html } from './layout.ts';
import { topicKey, topicsOf, topicUrl, type ListItem, type SiteItem, type Topic } from './feed.ts';

const dateFormat = new Map(
  ['nl', 'en'].map((language) => [
    language,
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-NL', {
      dateStyle: 'long',
      timeZone: 'Europe/Amsterdam',
    }),
  ]),
);

/** The day on which an item was published, in words; nothing when the feed does not say. */
export function dateView({ date_published: date }: ListItem, language = 'nl'): Html | '' {
  // A feed of others may hold anything.
  if (date === undefined || Number.isNaN(Date.parse(date))) return '';
  return html`
    <time datetime="${date}">${dateFormat.get(language)?.format(new Date(date))}</time>
  `;
}

/** How a list of items looks: `cards` with pictures, or rows. */
export interface ListLook {
  layout: 'cards' | 'list';
  /** Level of the titles. */
  level: 2 | 3;
  /** Leaves out the subjects, as where all items are about the same. */
  hasNoTags?: boolean;
  /** BCP 47 language of items that do not say theirs; `nl` by default. */
  language?: string;
}

/**
 * Items as plain links, for inside `<news-list>` and `<related-news>`: what visitors see before the script runs, and
 * without it. It has the shape of what the elements show, so that nothing jumps when they take over.
 */
export function itemList(items: readonly ListItem[], look: ListLook): Html {
  return html`
    <ul class="items ${look.layout}" role="list">
      ${items.map((item) => itemView(item, look))}
    </ul>
  `;
}

function itemView(item: ListItem, { level, hasNoTags, language: usual = 'nl' }: ListLook): Html {
  const { language = usual, url, title, summary = '' } = item;
  const link = html`
    <a href="${url}">${title}</a>
  `;
  return html`
    <li lang="${language}">
      ${pictureView(item)}
      <div class="item-body">
        ${level === 2 ? wrap('h2', link) : wrap('h3', link)}
        <p class="meta">${dateView(item, language)}</p>
        ${summary && wrap('p', summary)} ${!hasNoTags && tagsView(item)}
      </div>
    </li>
  `;
}

/** Content in an element of a name that is only known at run time. */
function wrap(name: 'h2' | 'h3' | 'p' | 'li', content: Html | string): Html {
  const start = raw(`<${name}>`);
  const end = raw(`</${name}>`);
  return html`
    ${start}${content}${end}
  `;
}

function tagsView({ tags = [] }: ListItem): Html {
  return html`
    <ul class="tags" role="list">
      ${labelsOf(tags).map((label) => wrap('li', label))}
    </ul>
  `;
}

function labelsOf(tags: readonly string[]): string[] {
  return [...new Map(tags.map((tag) => [topicKey(tag), tag.trim()])).values()];
}

/** The picture of an item, with its size so that room is kept free; nothing when it has none. */
export function pictureView({ image, _raakvlak: extra }: ListItem, isFirst = false): Html | '' {
  if (image === undefined) return '';
  return html`
    <img
      src="${image}"
      alt="${extra?.image_alt ?? ''}"
      width="${extra?.image_width ?? 1200}"
      height="${extra?.image_height ?? 675}"
      loading="${isFirst ? 'eager' : 'lazy'}"
      decoding="async"
    />
  `;
}

/** Links to the archive, one per subject, with or without the number of items. */
export function topicLinks(topics: readonly Topic[], { hasCounts = false } = {}): Html {
  return html`
    <ul class="topics" role="list">
      ${topics.map((topic) => topicView(topic, hasCounts))}
    </ul>
  `;
}

function topicView({ key, label, count }: Topic, hasCount: boolean): Html {
  const number = html`
    <span class="count">${count}</span>
  `;
  return html`
    <li>
      <a href="${topicUrl(key)}">${label}${hasCount && number}</a>
    </li>
  `;
}

/** The subjects of one item, spelled as on the rest of the site. */
export function topicsOfItem({ tags }: SiteItem, all: readonly SiteItem[]): Topic[] {
  const keys = new Set(tags.map(topicKey));
  return topicsOf(all).filter(({ key }) => keys.has(key));
}
