/** The shape that readers of other formats bring theirs into: JSON Feed 1.1 (jsonfeed.org/version/1.1). */

type Maybe<T> = T | undefined;

/** What holds for a feed as a whole. */
export interface FeedTop {
  title?: Maybe<string>;
  home_page_url?: Maybe<string>;
  feed_url?: Maybe<string>;
  language?: Maybe<string>;
  authors?: Maybe<{ name: string }[]>;
  next_url?: Maybe<string>;
}

/** One item, with what JSON Feed has no place for. */
export interface FeedItem {
  id?: Maybe<string>;
  url?: Maybe<string>;
  title?: Maybe<string>;
  summary?: Maybe<string>;
  content_html?: Maybe<string>;
  date_published?: Maybe<string>;
  date_modified?: Maybe<string>;
  tags?: string[];
  authors?: { name: string }[];
  language?: Maybe<string>;
  image?: Maybe<string>;
  _raakvlak?: Maybe<{
    image_alt?: Maybe<string>;
    image_width?: Maybe<number>;
    image_height?: Maybe<number>;
    highlighted?: boolean;
    slug?: Maybe<string>;
    expires?: Maybe<string | true>;
    related?: Maybe<string[]>;
  }>;
}

/** What a WordPress is to be asked for so that its posts have all that an item shows. */
export const EMBED = '_embed=wp:term,wp:featuredmedia,author';

const NO_CATEGORY =
  /^(?:uncategori[sz]ed|geen[ -]categorie|niet[ -]gecategoriseerd|ongecategoriseerd|non-classe|allgemein)$/i;

/** Whether this is the name or the slug of what WordPress files posts under that have no category. */
export function isNoCategory(name: string | undefined): boolean {
  return NO_CATEGORY.test(name ?? '');
}

/** Names as JSON Feed has them. */
export function asAuthors(names: readonly string[]): { name: string }[] {
  return names.map((name) => ({ name }));
}

/** Plain text as markup that reads back as that text. */
export function asMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
