/** A page that shows one story at a time, for the checks of accessibility; see `Stories`. */
import { html, render } from 'lit';
import '../../src/index.js';
import { FEED } from '../../stories/feeds.js';
import * as content from '../../stories/awkward/content.stories.js';
import * as pages from '../../stories/awkward/pages.stories.js';
import * as tags from '../../stories/awkward/tags.stories.js';
import * as list from '../../stories/news-list.stories.js';
import * as filter from '../../stories/tag-filter.stories.js';

interface Story {
  args?: object;
  render?: (args: object) => unknown;
  play?: (context: { canvasElement: HTMLElement; args: object }) => unknown;
}
interface Meta extends Story {
  title: string;
  beforeEach?: () => (() => void) | void;
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
for (const stories of [list, filter, content, tags, pages] as unknown as Stories[]) {
  const { default: meta, ...named } = stories;
  for (const [name, story] of Object.entries(named)) ALL.set(`${meta.title}/${name}`, [meta, story]);
}

// The feed of the stories is the demo's, and so are its pictures.
const { fetch } = window;
const fetchFeed: typeof fetch = (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  return fetch(address.endsWith(FEED) ? '/demo/site/feed.json' : input, init);
};

let undo: (() => void) | void;

async function show(name: string): Promise<HTMLElement> {
  const [meta, story] = ALL.get(name) ?? [];
  if (!meta || !story) throw new Error(`no story ${name}`);
  undo?.();
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname);
  scrollTo(0, 0);
  window.fetch = fetchFeed;
  undo = meta.beforeEach?.();
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

/** Waits until nothing in the page changes for a few frames; a story that waits for ever stands still too. */
async function still(root: HTMLElement): Promise<void> {
  const end = performance.now() + 5000;
  let before = '';
  for (let same = 0; same < 8 && performance.now() < end;) {
    await new Promise(requestAnimationFrame);
    const now = [...root.querySelectorAll('*')]
      .map(
        (element) => `${element.shadowRoot?.innerHTML ?? ''}${element.shadowRoot?.adoptedStyleSheets.length}`,
      )
      .join();
    same = now === before && !/data-name="/.test(now) ? same + 1 : 0;
    before = now;
  }
}

Object.assign(window, { stories: { names: [...ALL.keys()], show } satisfies StoriesPage });
