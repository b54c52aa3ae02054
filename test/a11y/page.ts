/** A page that shows one story at a time, for the checks of accessibility; see `Stories`. */
import { html, render } from 'lit';
import '../../src/index.js';
import { FEED } from '../../stories/feeds.js';
import * as content from '../../stories/awkward/content.stories.js';
import * as oddFeedback from '../../stories/awkward/feedback-button.stories.js';
import * as pages from '../../stories/awkward/pages.stories.js';
import * as oddRelated from '../../stories/awkward/related-news.stories.js';
import * as tags from '../../stories/awkward/tags.stories.js';
import * as feedback from '../../stories/feedback-button.stories.js';
import * as list from '../../stories/news-list.stories.js';
import * as related from '../../stories/related-news.stories.js';
import * as filter from '../../stories/tag-filter.stories.js';

interface Story {
  args?: object;
  render?: (args: object) => unknown;
  play?: (context: { canvasElement: HTMLElement; args: object }) => unknown;
  beforeEach?: () => Undo | Promise<Undo>;
}
type Undo = (() => void) | void;
interface Meta extends Story {
  title: string;
}
type Stories = Record<string, Story> & { default: Meta };

/** What the page offers to a test. */
export interface StoriesPage {
  /** Names of all stories. */
  names: string[];
  /** Shows a story and plays it; ends when it stands still. */
  show: (name: string) => Promise<HTMLElement>;
}

const ALL = new Map<string, [Meta, Story]>();
const MODULES = [list, filter, related, feedback, content, tags, pages, oddRelated, oddFeedback];
for (const stories of MODULES as unknown as Stories[]) {
  const { default: meta, ...named } = stories;
  for (const [name, story] of Object.entries(named)) ALL.set(`${meta.title}/${name}`, [meta, story]);
}

// The feed of the stories is the demo's, and so are its pictures.
const { fetch } = window;
/** How many answers of the server, not made up by a story, are on their way. */
let awaited = 0;
const fetchFeed: typeof fetch = async (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  awaited += 1;
  try {
    return await fetch(address.endsWith(FEED) ? '/demo/site/feed.json' : input, init);
  } finally {
    awaited -= 1;
  }
};

const now = performance.now.bind(performance);
/** The form keeps a message for two seconds before it sends it; here a moment is enough. */
const hasty = (): number => now() * 200;

const undo: Undo[] = [];

async function show(name: string): Promise<HTMLElement> {
  const [meta, story] = ALL.get(name) ?? [];
  if (!meta || !story) throw new Error(`no story ${name}`);
  while (undo.length) undo.pop()?.();
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname);
  scrollTo(0, 0);
  window.fetch = fetchFeed;
  performance.now = /feedback/.test(meta.title) ? hasty : now;
  undo.push(await meta.beforeEach?.(), await story.beforeEach?.());
  const args = { ...meta.args, ...story.args };
  const canvasElement = document.body.appendChild(document.createElement('main'));
  render(
    html`
      ${(story.render ?? meta.render)?.(args)}
    `,
    canvasElement,
  );
  await still(canvasElement);
  await (story.play ?? meta.play)?.({ canvasElement, args });
  await still(canvasElement);
  return canvasElement;
}

/** A feed that is on its way, or a message, of which nothing tells that it has arrived. */
function isUnderWay(root: HTMLElement): boolean {
  return !!root.querySelector(':state(loading), feedback-button');
}

/** Waits until nothing in the page changes for a few frames; a story that waits for ever stands still too. */
async function still(root: HTMLElement): Promise<void> {
  const end = now() + 5000;
  let before = '';
  for (let same = 0; same < (isUnderWay(root) ? 8 : 5) && now() < end;) {
    await new Promise(requestAnimationFrame);
    const seen = [...root.querySelectorAll('*')]
      .map(
        (element) => `${element.shadowRoot?.innerHTML ?? ''}${element.shadowRoot?.adoptedStyleSheets.length}`,
      )
      .join();
    same = seen === before && !awaited && !/data-name="/.test(seen) ? same + 1 : 0;
    before = seen;
  }
}

Object.assign(window, { stories: { names: [...ALL.keys()], show } satisfies StoriesPage });
