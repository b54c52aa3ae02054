/** A page with all four elements, whose texts are as a test has chosen them: its own, and by a profile ours. */
import '../../../src/index.js';
import { deviations } from '../../../src/components/shared/deviations.js';
import groups from '../../../src/locales/groups.js';
import { checkProfile } from '../../../src/profile/check.js';
import { TEXTS, type TextShapes } from '../../../src/profile/names/texts.js';
import { textsOf } from '../../../src/profile/page/texts.js';
import { placesOf } from '../../../src/profile/template.js';
import type { FeedbackButton } from '../../../src/elements/feedback-button.js';
import { until } from '../../suites/until.js';
import { turned, type Chosen, type Turn } from './texts.js';

/** What the page offers to a test. */
export interface AnyTextPage {
  /** Shows everything but the dialog. */
  show(chosen: Chosen): Promise<void>;
  /** Gives what shows a column of so many pixels; gives the column. */
  narrow(width: number): Promise<HTMLElement>;
  /** Opens the dialog in the state that was chosen; gives the element with it. */
  open(chosen: Chosen): Promise<HTMLElement>;
}

/** Our texts as a profile writes them, each turned. */
function profileTexts(turns: readonly Turn[]): Record<string, object> {
  let count = 0;
  const next = (text: string): string => turned(text, turns[count++ % turns.length] as Turn);
  const write = (texts: Record<string, unknown>, shapes: TextShapes): object =>
    Object.fromEntries<unknown>(
      Object.entries(shapes).map(([name, shape]) => {
        const text = texts[name];
        if (typeof shape === 'object') return [name, write(text as Record<string, unknown>, shape)];
        if (Array.isArray(text)) return [name, (text as string[]).map(next)];
        if (typeof text !== 'function') return [name, next(String(text))];
        const places = placesOf(String(shape)).map((place) => `{${place}}`);
        return [name, next((text as (...values: string[]) => string)(...places))];
      }),
    );
  return Object.fromEntries(
    Object.entries(groups.nl ?? {}).map(([group, texts]) => [
      group,
      write(texts as Record<string, unknown>, TEXTS[group] ?? {}),
    ]),
  );
}

async function speak(turns: readonly Turn[]): Promise<void> {
  const { profile, faults } = checkProfile({ texts: { nl: profileTexts(turns) } });
  if (faults.length) throw new Error(`The profile of the test is not right: ${JSON.stringify(faults)}`);
  deviations.texts = await textsOf(profile.texts ?? {}, false);
}

function feed({ title, summary, tags, names }: Chosen): object {
  const labels = ['Wonen', 'Werk en inkomen', 'Afval', 'Zorg', 'Verkeer', 'Bestuur'];
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: turned('Gemeente Voorbeeldstad', names),
    language: 'nl',
    items: [0, 1, 2].map((number) => ({
      id: `${number}`,
      url: `/nieuws/${number}`,
      title: turned(`Bericht ${number} over een nieuw fietspad langs de haven`, title),
      summary: turned('Vanaf volgend jaar is het klaar. Wilt u weten wanneer?', summary),
      date_published: '2026-11-12T09:00:00Z',
      authors: [{ name: turned('Redactie stadsnieuws', names) }],
      tags: tags.map((turn, index) => turned(labels[index] ?? '', turn)),
    })),
  };
}

/** The form keeps a message for two seconds before it sends it; on this page time goes so many times as fast. */
const HASTE = 200;
const now = performance.now.bind(performance);
performance.now = () => now() * HASTE;
/** Milliseconds of this page's time that something may take. */
const PATIENCE = 20_000 * HASTE;

const { fetch } = window;
let answer: () => Promise<Response> = () => Promise.resolve(new Response());
window.fetch = (input, init) => (String(input).endsWith('/feedback') ? answer() : fetch(input, init));

let stage: HTMLElement | undefined;

async function show(chosen: Chosen): Promise<void> {
  const { layout, more, variant, scale, direction } = chosen;
  document.querySelector('dialog[open]')?.remove();
  stage?.remove();
  scrollTo(0, 0);
  // What was typed for the last page is no draft for this one.
  sessionStorage.clear();
  await speak(chosen.ours);
  document.documentElement.dir = direction;
  stage = document.createElement('main');
  document.body.style.margin = '0';
  const all = 'date summary tags source author reading-time more-link';
  stage.innerHTML = `
    <tag-filter for="list" variant="${variant}" match-toggle searchable max-visible="3"></tag-filter>
    <tag-filter for="list" facet="text"></tag-filter>
    <news-list id="list" heading="" layout="${layout}" page-size="1" more="${more}" show="${all}"></news-list>
    <news-list id="none" page-size="1"></news-list>
    <news-list id="broken" src="/routes/no-such-route"></news-list>
    <related-news for-url="/nieuws/0" explain layout="${layout}" min-score="0"></related-news>
    <feedback-button endpoint="/feedback" mailto="post@voorbeeld.example" privacy-url="/privacy" scale="${scale}"
      ask="rating category message contact"><datalist><option value="a">Afval</option></datalist></feedback-button>
    <feedback-button endpoint="/feedback" ask="rating"></feedback-button>`;
  const [list, none, broken] = stage.querySelectorAll('news-list');
  const related = stage.querySelector('related-news');
  if (!list || !none || !broken || !related) throw new Error('The elements are not there.');
  const news = feed(chosen);
  Object.assign(list, { heading: turned('Nieuws van uw gemeente', chosen.title), feed: news });
  list.selected = [turned('Wonen', chosen.tags[0] as Turn)];
  Object.assign(none, { feed: { ...news, items: [] } });
  Object.assign(related, { feed: news });
  document.body.append(stage);
  const elements = [...stage.children];
  const missing = (): string[] =>
    elements
      .filter((one) =>
        one.localName === 'feedback-button'
          ? !one.shadowRoot?.querySelector('.open, .quick')
          : !one.matches(one.id === 'broken' ? ':state(error)' : ':state(ready), :state(empty)'),
      )
      .map((one) => one.outerHTML.slice(0, 90));
  await until(
    () => {
      // It fills once it is near the window, and what is above it grows.
      related.scrollIntoView();
      return !missing().length;
    },
    'all elements show',
    PATIENCE,
  ).catch(() => {
    throw new Error(`These do not show: ${missing().join()}`);
  });
  await settled();
}

async function narrow(width: number): Promise<HTMLElement> {
  if (!stage) throw new Error('Nothing shows yet.');
  stage.style.inlineSize = `${width}px`;
  scrollTo(0, 0);
  await settled();
  return stage;
}

const message = {
  errors: '',
  'personal data': 'Mijn nummer is 123456782.',
  waits: 'Het lukt niet.',
  sent: 'Het lukt niet.',
};

async function open({ dialog }: Chosen): Promise<HTMLElement> {
  const button = stage?.querySelector('feedback-button') as FeedbackButton;
  const inside = (selector: string): HTMLElement | undefined =>
    button.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  answer = () =>
    dialog === 'waits'
      ? Promise.reject(new TypeError('Failed to fetch'))
      : Promise.resolve(Response.json({ id: crypto.randomUUID(), reference: 'VB-4K7Q' }, { status: 201 }));
  await button.open();
  const area = await until(() => inside('textarea'), 'the form', PATIENCE);
  inside('[aria-expanded]')?.click();
  await until(() => inside('[part=review]'), 'what is sent', PATIENCE);
  if (message[dialog]) inside('[type=radio]')?.click();
  (area as HTMLTextAreaElement).value = message[dialog];
  area.dispatchEvent(new Event('input', { bubbles: true }));
  inside('[part=submit]')?.click();
  const shown = { errors: '#summary', 'personal data': '#guard', waits: '.thanks', sent: '.thanks' };
  await until(() => inside(shown[dialog]), shown[dialog], PATIENCE);
  await settled();
  return button;
}

/** Ends when nothing changes from one frame to the next. */
async function settled(): Promise<void> {
  for (let same = 0, last = ''; same < 3;) {
    await new Promise(requestAnimationFrame);
    const seen = [...(stage?.children ?? [])].map(({ shadowRoot }) => shadowRoot?.innerHTML).join();
    same = seen === last ? same + 1 : 0;
    last = seen;
  }
}

Object.assign(window, { anyText: { show, narrow, open } satisfies AnyTextPage });
