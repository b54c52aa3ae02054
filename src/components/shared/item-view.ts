import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { ItemImage, NewsItem } from '../../data/model.js';
import type { Texts } from '../../locales/nl.js';
import { headingOf } from './heading.js';
import { sameLanguage } from './language.js';
import { liveText } from './live-text.js';
import { formatDate } from './texts.js';

/** What an item can show beside its title. */
export const SHOW = [
  'image',
  'date',
  'summary',
  'tags',
  'source',
  'author',
  'reading-time',
  'more-link',
] as const;
/** One of the things that an item can show. */
export type Show = (typeof SHOW)[number];

/** How items are shown: the same for all items of an element. */
export interface ItemLook {
  show: ReadonlySet<Show>;
  /** Heading level of the titles. */
  level: number;
  texts: Texts;
  /** Language of the element, so that an item in another one says so. */
  language: string;
  /** Language of our own words, where it is another. */
  wordsLanguage: string | typeof nothing;
  /** Puts a title or a summary in its element; `liveText` where nothing is to be highlighted. */
  text?: ((text: string) => unknown) | undefined;
  /** Whether a picture may be shown: not every origin may be asked. */
  mayShow: (image: ItemImage, source: NewsItem['source']) => boolean;
}

/** Words that an adult reads in a minute: the mean for Dutch prose (Brysbaert 2019, 10.1016/j.jml.2019.104047). */
const WORDS_PER_MINUTE = 230;

/** One item, as a row of a list or as a card. */
export function itemView(item: NewsItem, look: ItemLook, note?: string): TemplateResult {
  const { show, texts, language, level, wordsLanguage, text = liveText } = look;
  const { url, title, image } = item;
  const lang = item.language && !sameLanguage(item.language, language) ? item.language : nothing;
  const link = url
    ? html`
        <a part="link" href=${url}>${text(title)}</a>
      `
    : html`
        <span>${text(title)}</span>
      `;
  // In an item of another language our own words are of another language than what is round them.
  const words = lang === nothing ? wordsLanguage : sameLanguage(lang, texts.code) ? nothing : texts.code;
  const meta = metaView(item, look, words);
  return html`
    <li part="item" lang=${lang} dir=${lang === nothing ? nothing : 'auto'}>
      ${show.has('image') && image && look.mayShow(image, item.source) ? keyed(image.src, imageView(image)) : nothing}
      <div class="body">
        ${headingOf(level, 'title', link)}
        ${
          note
            ? html`
                <p class="meta" lang=${words} dir="auto">${liveText(note)}</p>
              `
            : nothing
        }
        ${
          meta.length
            ? html`
                <p class="meta">${meta}</p>
              `
            : nothing
        }
        ${
          show.has('summary') && item.summary
            ? html`
                <p class="summary" part="summary">${text(item.summary)}</p>
              `
            : nothing
        }
        ${
          show.has('tags') && item.tags.length
            ? html`
                <ul class="tags" part="tags" role="list" aria-label=${texts.tags}>
                  ${item.tags.map(
                    ({ label }) => html`
                      <li part="tag">${liveText(label)}</li>
                    `,
                  )}
                </ul>
              `
            : nothing
        }
        ${
          show.has('more-link') && url
            ? html`
                <p class="more-link">
                  <a part="more" href=${url} lang=${words} aria-label=${texts.readMoreAbout(title)}>
                    ${liveText(texts.readMore)}
                  </a>
                </p>
              `
            : nothing
        }
      </div>
    </li>
  `;
}

function metaView(
  item: NewsItem,
  { show, texts }: ItemLook,
  words: string | typeof nothing,
): TemplateResult[] {
  const meta: TemplateResult[] = [];
  const { published, authors, source } = item;
  if (show.has('date') && published) {
    meta.push(html`
      <time part="date" lang=${words} dir="auto" datetime=${published.toISOString()}>
        <span class="sr-only">${liveText(`${texts.published} `)}</span>
        <span>${liveText(formatDate(published, texts.code))}</span>
      </time>
    `);
  }
  if (show.has('source') && source.title)
    meta.push(html`
      <span part="source">${liveText(source.title)}</span>
    `);
  if (show.has('author') && authors.length) {
    meta.push(html`
      <span lang=${words} dir="auto">${liveText(texts.by(authors.join(', ')))}</span>
    `);
  }
  if (show.has('reading-time') && item.text) {
    const minutes = Math.max(1, Math.round(item.text.split(/\s+/).length / WORDS_PER_MINUTE));
    meta.push(html`
      <span lang=${words} dir="auto">${liveText(texts.readingTime(minutes))}</span>
    `);
  }
  return meta;
}

/** A picture that does not come leaves its room to the text, as in an item that has none. */
const leave = (event: Event): void => (event.target as Element).remove();

/** Never used again for another item: Firefox goes on showing the old picture until the new one is there. */
function imageView({ src, alt, width, height }: ItemImage): TemplateResult {
  return html`
    <img
      part="image"
      src=${src}
      alt=${alt}
      width=${width ?? 16}
      height=${height ?? 9}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      @error=${leave}
    />
  `;
}
