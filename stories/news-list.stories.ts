import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { NewsList } from '../src/elements/news-list.js';
import { answer, answerStories, FEED } from './feeds.js';

interface Args {
  src?: string;
  heading?: string;
  'heading-level'?: number;
  layout?: 'list' | 'cards' | 'compact' | 'headlines';
  show?: string;
  'page-size'?: number;
  more?: 'button' | 'pages' | 'scroll' | 'none';
  limit?: number;
  order?: 'feed' | 'newest' | 'oldest' | 'highlighted';
  since?: string;
  mark?: string;
  tags?: string;
  'exclude-tags'?: string;
  selected?: string;
  match?: 'any' | 'all';
  /** What stands in the element. */
  content?: TemplateResult;
}

function list(args: Args): TemplateResult {
  return html`
    <news-list
      src=${ifDefined(args.src)}
      heading=${ifDefined(args.heading)}
      heading-level=${ifDefined(args['heading-level'])}
      layout=${ifDefined(args.layout)}
      show=${ifDefined(args.show)}
      page-size=${ifDefined(args['page-size'])}
      more=${ifDefined(args.more)}
      limit=${ifDefined(args.limit)}
      order=${ifDefined(args.order)}
      since=${ifDefined(args.since)}
      mark=${ifDefined(args.mark)}
      tags=${ifDefined(args.tags)}
      exclude-tags=${ifDefined(args['exclude-tags'])}
      selected=${ifDefined(args.selected)}
      match=${ifDefined(args.match)}
    >
      ${args.content}
    </news-list>
  `;
}

const LINKS = html`
  <p><a href="#nieuws">Al het nieuws van de gemeente</a></p>
`;

const meta = {
  title: 'news-list',
  tags: ['!autodocs'],
  component: 'news-list',
  render: list,
  args: { src: FEED, heading: 'Nieuws', 'page-size': 4 },
  argTypes: {
    layout: { control: 'inline-radio', options: ['list', 'cards', 'compact', 'headlines'] },
    more: { control: 'inline-radio', options: ['button', 'pages', 'scroll', 'none'] },
    order: { control: 'inline-radio', options: ['feed', 'newest', 'oldest', 'highlighted'] },
    match: { control: 'inline-radio', options: ['any', 'all'] },
    content: { control: false },
  },
  beforeEach: answerStories,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

/** The list of a story, once it shows something. */
async function listIn(canvasElement: HTMLElement): Promise<NewsList> {
  const element = canvasElement.querySelector('news-list') as NewsList;
  await element.updateComplete;
  if (!element.matches(':state(ready)')) {
    await new Promise((resolve) => element.addEventListener('news-load', resolve, { once: true }));
  }
  await element.updateComplete;
  return element;
}

/** Presses a button, or follows a link, of the list, once that is there. */
const press =
  (text: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const element = await listIn(canvasElement);
    const targets = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button, nav a') ?? [])];
    targets.find(({ textContent }) => textContent.includes(text))?.click();
  };

/** As it stands in a page of news. */
export const Default: Story = {};

export const WithPictures: Story = { args: { show: 'image date summary tags' } };

export const Cards: Story = { args: { layout: 'cards', show: 'image date summary tags', 'page-size': 6 } };

/** For a side column. */
export const Compact: Story = { args: { layout: 'compact', show: 'image date' } };

export const Headlines: Story = { args: { layout: 'headlines', 'page-size': 8 } };

export const TitlesOnly: Story = { args: { show: '' } };

/** All that an item can show. */
export const Everything: Story = {
  args: { show: 'image date summary tags source author reading-time more-link' },
};

/** Without a heading, titles take its level. */
export const WithoutHeading: Story = {
  render: ({ heading: _, ...args }) => list(args),
};

/** Level 3 for the heading, 4 for the titles. */
export const HeadingLevel: Story = { args: { 'heading-level': 3 } };

/** The page brings its own heading. */
export const OwnHeading: Story = {
  args: {
    content: html`
      <h2 slot="heading">
        Nieuws
        <small>van de gemeente</small>
      </h2>
    `,
  },
};

/** After a press on "Toon meer nieuws". */
export const MoreShown: Story = { play: press('Toon meer') };

/** The first items and no more. */
export const WithoutMore: Story = { args: { more: 'none', 'page-size': 3 } };

/** Links to pages in the place of the button. */
export const Pages: Story = { args: { more: 'pages', 'page-size': 2 } };

/** The second page, as after a click on its link. */
export const SecondPage: Story = {
  args: { more: 'pages', 'page-size': 2 },
  play: async (context) => {
    const { href } = location;
    await press('2')(context);
    // A story must not change the address of the next.
    history.replaceState(history.state, '', href);
  },
};

/** More comes while one scrolls; the button stays. */
export const Scroll: Story = { args: { more: 'scroll', 'page-size': 2 } };

/** Never more than five, however often one asks. */
export const Limit: Story = { args: { limit: 5, 'page-size': 3 }, play: press('Toon meer') };

/** The oldest first. */
export const OldestFirst: Story = { args: { order: 'oldest', show: 'date' } };

/** What the publisher marked comes first. */
export const HighlightedFirst: Story = { args: { src: answer('highlighted'), order: 'highlighted' } };

/** Only what is of this date or later. */
export const Since: Story = { args: { since: '2026-11-01', show: 'date', 'page-size': 10 } };

/** Words of a search, highlighted. */
export const MarkedWords: Story = { args: { mark: 'woning energie' } };

/** A subject that is chosen at first; a visitor can undo it. */
export const Selected: Story = {
  args: { selected: 'Wonen' },
  render: (args) => html`
    <tag-filter></tag-filter>
    ${list(args)}
  `,
};

/** All but one subject. */
export const WithoutOneSubject: Story = { args: { 'exclude-tags': 'Wonen' } };

/** Items in the page's own markup, with the page's own CSS. */
export const OwnMarkup: Story = {
  args: {
    content: html`
      <template data-item>
        <article style="border-inline-start: 4px solid; padding-inline-start: 1em; margin-block: 1em">
          <h3><a href="#nieuws" data-attr-href="url" data-text="title">Titel van het bericht</a></h3>
          <p data-if="summary" data-text="summary"></p>
          <small data-each="tags"><b data-text="label"></b></small>
        </article>
      </template>
    `,
  },
};

/** About one subject. */
export const OneSubject: Story = { args: { tags: 'Wonen', heading: 'Nieuws over wonen' } };

/** About two subjects at once. */
export const MatchAll: Story = {
  args: { tags: 'Wonen, Energie', match: 'all', heading: 'Wonen en energie' },
};

/** Two feeds as one, newest first, each item with its source. */
export const TwoFeeds: Story = { args: { src: `${FEED} ${answer('second')}`, 'page-size': 6 } };

/** One of two feeds cannot be read: the other shows, with a note. */
export const OneFeedMissing: Story = { args: { src: `${FEED} ${answer('missing')}` } };

/** The server in this story never answers. */
export const Loading: Story = { args: { src: answer('never') } };

/** The same, with links that the page has put in the element: they stand until there are items. */
export const LoadingWithFallback: Story = { args: { src: answer('never'), content: LINKS } };

export const Empty: Story = { args: { src: answer('empty') } };

/** The page says it in its own words. */
export const EmptyInOwnWords: Story = {
  args: {
    src: answer('empty'),
    content: html`
      <p slot="empty">Er is deze week geen nieuws. Kijk maandag weer.</p>
    `,
  },
};

/** The server in this story is busy at first: "Probeer opnieuw" helps. */
export const ErrorThatMayPass: Story = { args: { src: answer('busy') } };

/** The feed in this story does not exist: trying again does not help. */
export const ErrorForGood: Story = { args: { src: answer('missing') } };

/** Links that the page has put in the element stand below the message. */
export const ErrorWithFallback: Story = { args: { src: answer('missing'), content: LINKS } };

/** The page says it in its own words. */
export const ErrorInOwnWords: Story = {
  args: {
    src: answer('missing'),
    content: html`
      <p slot="error">Het nieuws is er even niet. Bel 14 030 als u iets wilt weten.</p>
    `,
  },
};

/** A choice that leaves nothing, with the way back. */
export const NothingLeft: Story = {
  play: async (context) => {
    await press('')(context);
    const element = context.canvasElement.querySelector('news-list');
    if (!element) return;
    element.query.match = 'all';
    element.query.select(['wonen', 'sport', 'paspoort']);
  },
};

/** A house style, by a few custom properties on the page. */
export const Tokens: Story = {
  args: { layout: 'cards', show: 'image date summary tags' },
  render: (args) => html`
    <div
      style="--raakvlak-link-color: light-dark(#7a1f5c, #f0a3d4); --raakvlak-heading-color: light-dark(#7a1f5c, #f0a3d4); --raakvlak-border-radius: 0; --raakvlak-heading-font-family: Georgia, serif; --raakvlak-item-title-font-size: 1.3em; --raakvlak-item-image-aspect-ratio: 4 / 3"
    >
      ${list(args)}
    </div>
  `,
};
