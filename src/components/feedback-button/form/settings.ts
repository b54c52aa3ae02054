import {
  askable,
  encodings,
  highest,
  pageUrls,
  scales,
  type Askable,
  type Encoding,
  type PageUrl,
  type Scale,
} from '../../../data/feedback/answers.js';
import { advise } from '../advise.js';
import { fallbackForm } from '../destination.js';
import type { FeedbackButton } from '../feedback-button.js';
import { isQuick } from '../quick.js';

/** A subject to choose from: what is sent, and what the visitor reads. */
export interface Category {
  value: string;
  label: string;
}

/** What the element's attributes and children ask for. */
export interface Settings {
  /** In the order of the form; never without a rating, a category or a message. */
  asked: readonly Askable[];
  scale: Scale;
  /** The top of the scale; the lowest is 1. */
  highest: number;
  maxLength: number;
  categories: readonly Category[];
  pageUrl: PageUrl;
  encoding: Encoding;
  /** Yes or no is asked in the page, then why. */
  isQuick: boolean;
}

export function readSettings(host: FeedbackButton): Settings {
  const categories = readCategories(host);
  const quick = isQuick(host);
  const scale = quick ? 'thumbs' : known(host, 'scale', scales, host.scale, 'faces');
  return {
    asked: quick ? ['rating', 'message'] : readAsked(host, categories.length > 0),
    isQuick: quick,
    scale,
    highest: highest[scale],
    maxLength: readMaxLength(host),
    categories,
    pageUrl: known(host, 'page-url', pageUrls, host.pageUrl, 'path'),
    encoding: readEncoding(host),
  };
}

/** As `oneOf`, whose advice is that of the lists: it would load with every button, and bring the feed store along. */
function known<const T extends string>(
  host: FeedbackButton,
  attribute: string,
  allowed: readonly T[],
  value: string | null,
  fallback: T,
): T {
  const found = allowed.find((one) => one === value);
  if (!found && value) advise(({ notKnown }) => notKnown(host, attribute, value, allowed));
  return found ?? fallback;
}

function readAsked(host: FeedbackButton, hasCategories: boolean): readonly Askable[] {
  const words = (host.ask ?? '').split(/[\s,]+/).filter(Boolean);
  // Each is looked at for the warning alone.
  for (const word of words) known(host, 'ask', askable, word, 'message');
  if (words.includes('category') && !hasCategories) {
    advise(({ noCategories }) => noCategories(host));
  }
  const asked = askable.filter((name) => words.includes(name) && (name !== 'category' || hasCategories));
  // A name and an address alone say nothing about the page.
  return asked.some((name) => name !== 'contact') ? asked : ['rating', 'message', ...asked];
}

function readMaxLength(host: FeedbackButton): number {
  const { maxLength } = host;
  if (Number.isInteger(maxLength) && maxLength > 0) return maxLength;
  // Lit gives null for an attribute that was taken away.
  if ((maxLength as number | null) !== null) advise(({ notALength }) => notALength(host));
  return 2000;
}

/** The handler of a form understands forms, unless the page says otherwise. */
function readEncoding(host: FeedbackButton): Encoding {
  const isOfForm = !host.endpoint && !host.hasAttribute('encoding') && fallbackForm(host);
  return isOfForm ? 'form' : known(host, 'encoding', encodings, host.encoding, 'json');
}

/** From a `<datalist>`, as browsers hide that one before our script runs, or from the fallback form. */
function readCategories(host: FeedbackButton): readonly Category[] {
  const options = host.querySelectorAll<HTMLOptionElement>(
    ':scope > datalist option, :scope > form select[name=category] option',
  );
  return [...options]
    .map(({ value, label, text }) => ({ value, label: label || text || value }))
    .filter(({ value }) => value.trim() !== '');
}
