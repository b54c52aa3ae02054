/**
 * Runs in the page that is measured: shows our elements in all their states, and measures what a visitor must tell apart.
 * Kept apart from Node, and bundled for it by `../contrast.ts`.
 */
import '../../src/elements/feedback-button.js';
import '../../src/elements/news-list.js';
import '../../src/elements/related-news.js';
import '../../src/elements/tag-filter.js';
import type { FeedbackButton } from '../../src/elements/feedback-button.js';
import type { NewsList } from '../../src/elements/news-list.js';
import { contrast, outward, paint, surfacesBehind, type Colour } from '../../test/a11y/colours.js';

/** One thing that was measured. */
export interface Measured {
  /** Where: element and part. */
  what: string;
  /** `off` is text of what cannot be worked with now. */
  kind: 'text' | 'part' | 'focus' | 'off';
  ratio: number;
}

const TAGS = ['Wonen', 'Werk', 'Zorg'];
const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Nieuws',
  items: [1, 2, 3, 4].map((number) => ({
    id: `${number}`,
    url: `/nieuws/${number}`,
    title: `Nieuwe woningen in wijk ${number}`,
    summary: 'Vanaf volgend jaar komen er honderd woningen bij.',
    date_published: '2026-11-12T09:00:00Z',
    authors: [{ name: 'Redactie' }],
    tags: TAGS.slice(0, number),
  })),
};

/** Puts our elements in the place of `#stage`, with what lets every state show. */
export async function show(): Promise<void> {
  const stage = document.querySelector('#stage') as HTMLElement;
  stage.innerHTML = `
    <tag-filter for="list" match-toggle></tag-filter>
    <tag-filter for="list" facet="source" variant="select"></tag-filter>
    <tag-filter for="list" variant="checkboxes" searchable zero="disable" label="Kies er een"></tag-filter>
    <tag-filter for="list" facet="text"></tag-filter>
    <news-list id="list" heading="Nieuws" page-size="2" selected="Wonen"
      show="date summary tags source author reading-time more-link"></news-list>
    <news-list heading="Kaarten" layout="cards" page-size="2" more="pages"></news-list>
    <news-list heading="Niets"></news-list>
    <news-list heading="Fout" src="/no-feed"></news-list>
    <tag-filter for="few" match="all" zero="disable"></tag-filter>
    <tag-filter for="few" match="all" zero="disable" variant="checkboxes"></tag-filter>
    <news-list id="few" selected="Werk"></news-list>
    <form><fieldset disabled><tag-filter for="list" name="topic"></tag-filter></fieldset></form>
    <feedback-button endpoint="/v1/feedback" ask="rating category message contact" privacy-url="/privacy">
      <datalist><option value="a">Afval</option></datalist>
    </feedback-button>
    <feedback-button endpoint="/v1/feedback" ask="rating" scale="thumbs"></feedback-button>`;
  const [first, second, third] = stage.querySelectorAll('news-list');
  const few = stage.querySelector<NewsList>('#few');
  if (first) first.feed = FEED;
  if (second) second.feed = FEED;
  if (third) third.feed = { ...FEED, items: [] };
  // None has both.
  if (few)
    few.feed = { ...FEED, items: FEED.items.slice(0, 2).map((item, n) => ({ ...item, tags: [TAGS[n]] })) };
  await settled();
}

/** Opens the dialog, with errors in it, an answer chosen and what looks like personal data. */
export async function openDialog(): Promise<void> {
  const button = document.querySelector<FeedbackButton>('feedback-button');
  await button?.open();
  await settled();
  const find = <E extends HTMLElement>(selector: string): E | null | undefined =>
    button?.shadowRoot?.querySelector<E>(selector);
  find('[type=radio]')?.click();
  const message = find<HTMLTextAreaElement>('textarea');
  if (message) message.value = 'a'.repeat(2001);
  message?.dispatchEvent(new Event('input', { bubbles: true }));
  find('.submit')?.click();
  await settled();
}

/** Ends when nothing loads or changes any more. */
async function settled(): Promise<void> {
  for (let quiet = 0, last = ''; quiet < 4;) {
    await new Promise((wait) => setTimeout(wait, 50));
    const now = [...everything(document)]
      .map(({ localName, className }) => localName + String(className))
      .join();
    quiet = now === last ? quiet + 1 : 0;
    last = now;
  }
}

/** All elements of ours that show. */
export function everything(root: Document | ShadowRoot, inside = false): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(inside ? [element] : []),
    ...(element.shadowRoot ? everything(element.shadowRoot, true) : []),
  ]);
}

/** Measures what shows now; with `underPointer` only the link, button or choice that the pointer is on. */
export function measure(underPointer = false): Measured[] {
  const found: Measured[] = [];
  const isMeant = (element: Element): boolean =>
    !underPointer || !!element.closest('a, button, label')?.matches(':hover');
  for (const element of everything(document).filter((one) => isMeant(one) && isSeen(one))) {
    const { color, backgroundColor, borderTopColor, borderTopStyle, borderTopWidth } =
      getComputedStyle(element);
    const behind = surfacesBehind(element);
    const own = [...behind, backgroundColor];
    if (hasText(element) && !element.closest('option')) {
      found.push({
        what: nameOf(element),
        kind: isOff(element) ? 'off' : 'text',
        ratio: contrast(...faded(element, paint(...own, color), paint(...own))),
      });
    }
    if (element.matches('[placeholder]')) {
      const hint = paint(...own, getComputedStyle(element, '::placeholder').color);
      found.push({
        what: `${nameOf(element)}, placeholder`,
        kind: 'text',
        ratio: contrast(hint, paint(...own)),
      });
    }
    if (!element.matches('button:not(.plain, .close), [part~=input], select, [type=search], .option'))
      continue;
    // Only what works must be told apart by its edge.
    if (isOff(element)) continue;
    const edge = borderTopStyle !== 'none' && borderTopWidth !== '0px' ? [...own, borderTopColor] : own;
    // What has no edge tells itself apart by its surface, and what has neither by its words, as a link does.
    const outside = paint(...behind);
    const ratio = Math.max(contrast(paint(...edge), outside), contrast(paint(...own), outside));
    found.push({ what: nameOf(element), kind: 'part', ratio });
  }
  return found;
}

function isOff(element: Element): boolean {
  const around = element.closest('.chip, .box, button, input, select') ?? element;
  return (
    around.matches(':disabled, [aria-disabled=true]') ||
    !!around.querySelector(':scope > :is(:disabled, [aria-disabled=true])')
  );
}

/** Colours as they are seen where something round an element lets through what is behind it. */
function faded(element: Element, ...colours: [Colour, Colour]): [Colour, Colour] {
  for (let at: Element | null = element; at; at = outward(at)) {
    const share = Number(getComputedStyle(at).opacity);
    if (share === 1) continue;
    const surface = paint(...surfacesBehind(at));
    const mix = (colour: Colour): Colour =>
      colour.map((value, index) => value * share + (surface[index] ?? 0) * (1 - share)) as unknown as Colour;
    return [mix(colours[0]), mix(colours[1])];
  }
  return colours;
}

/** Measures the ring of what has the focus, and its text. */
export function measureFocus(): Measured[] {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body || !isOurs(element)) return [];
  // A choice of a rating shows the ring of the field that lies over it; a card shows that of its link.
  const shown = element.closest('.option') ?? element;
  const style = getComputedStyle(shown);
  const after = getComputedStyle(element, '::after');
  const { outlineColor, outlineStyle, outlineWidth, boxShadow } =
    style.outlineStyle === 'none' && after.outlineStyle !== 'none' ? after : style;
  const behind = surfacesBehind(shown);
  const surface = paint(...behind);
  const own = [...behind, style.backgroundColor];
  const seen = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  // A ring of two colours is seen by the one that differs most.
  const rings = [...(seen ? [outlineColor] : []), ...(boxShadow === 'none' ? [] : [colourOf(boxShadow)])];
  const ratio = Math.max(1, ...rings.map((ring) => contrast(paint(...behind, ring), surface)));
  const found: Measured[] = [{ what: nameOf(element), kind: 'focus', ratio }];
  if (hasText(element))
    found.push({
      what: `${nameOf(element)}, focus`,
      kind: 'text',
      ratio: contrast(paint(...own, style.color), paint(...own)),
    });
  return found;
}

/** The colour of the first shadow: browsers write it first. */
function colourOf(boxShadow: string): string {
  return /^[a-z-]+\([^)]*\)|^[a-z]+/.exec(boxShadow)?.[0] ?? 'transparent';
}

/** The contrast of two tokens of the theme. */
export function pair([colour, surface]: [string, string]): number {
  const probe = document.body.appendChild(document.createElement('p'));
  probe.style.cssText = `color: var(--${colour}); background: var(--${surface})`;
  const { color, backgroundColor } = getComputedStyle(probe);
  const ratio = contrast(paint('white', backgroundColor, color), paint('white', backgroundColor));
  probe.remove();
  return ratio;
}

function isOurs(element: Element): boolean {
  return element.getRootNode() !== document;
}

function isSeen(element: Element): boolean {
  return (
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getBoundingClientRect().width > 2 &&
    !element.closest('.sr-only, [aria-hidden=true]')
  );
}

function hasText(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
}

function nameOf(element: Element): string {
  const { host } = element.getRootNode() as ShadowRoot;
  const part = element.closest('[part]')?.getAttribute('part')?.split(' ')[0] ?? element.className;
  const state = element.closest('[aria-pressed=true], [aria-invalid], :has(> :checked)') ? ', chosen' : '';
  return `${host?.localName ?? ''} ${part || element.localName}${state}`;
}

Object.assign(window, { contrastPage: { show, openDialog, measure, measureFocus, pair } });
