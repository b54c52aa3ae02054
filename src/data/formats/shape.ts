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

/** Names as JSON Feed has them. */
export function asAuthors(names: readonly string[]): { name: string }[] {
  return names.map((name) => ({ name }));
}

/** Plain text as markup that reads back as that text. */
export function asMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
