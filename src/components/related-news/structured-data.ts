/** What a page's data for search engines say of its article. */
export interface StructuredData {
  title?: string | undefined;
  description?: string | undefined;
  text?: string | undefined;
  /** Each may hold several, separated by commas. */
  keywords: string[];
}

/** schema.org's types of what is read: `NewsArticle`, `BlogPosting`, `WebPage` and their kin. */
const READABLE = /(?:Article|Posting|Page|Report)$/;
/** Data of one page nest a few levels; deeper is a mistake or worse. */
const DEEPEST = 5;

type Json = Record<string, unknown>;

/**
 * Reads JSON-LD (schema.org): of the first object that is something to read, title, description and text; of all such
 * objects the keywords, and what they are `about`. What is no JSON, or of another shape, says nothing.
 */
export function structuredData(scripts: Iterable<Element>): StructuredData | undefined {
  const found: Json[] = [];
  for (const { textContent } of scripts) {
    try {
      collect(JSON.parse(textContent ?? ''), found, DEEPEST);
    } catch {
      // Search engines skip it as well.
    }
  }
  const [first] = found;
  if (!first) return undefined;
  return {
    title: textOf(first.headline) || textOf(first.name),
    description: textOf(first.description),
    text: textOf(first.articleBody),
    keywords: found.flatMap(({ keywords, about, articleSection }) => [
      ...texts(keywords),
      ...texts(about),
      ...texts(articleSection),
    ]),
  };
}

function collect(value: unknown, found: Json[], depth: number): void {
  if (depth < 0 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, found, depth - 1);
    return;
  }
  const object = value as Json;
  if (texts(object['@type']).some((type) => READABLE.test(type))) found.push(object);
  collect(object['@graph'] ?? object.mainEntity, found, depth - 1);
}

/** A text, the name of a thing, or a list of either. */
function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => (Array.isArray(one) ? [] : texts(one)));
  const text = textOf(value) || (typeof value === 'object' && value ? textOf((value as Json).name) : '');
  return text ? [text] : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
