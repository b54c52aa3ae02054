import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { answer, answerStories, FEED } from './feeds.js';

interface Args {
  src: string;
  'for-url'?: string | undefined;
  limit?: number;
  tags?: string;
  explain?: boolean;
  'exclude-tags'?: string;
  'max-age'?: string;
  'min-score'?: number;
  diversity?: number;
  heading?: string;
  layout?: 'list' | 'cards' | 'compact' | 'headlines';
  show?: string;
  /** What stands in the element. */
  content?: TemplateResult;
}

function related(args: Args): TemplateResult {
  return html`
    <related-news
      src=${args.src}
      for-url=${ifDefined(args['for-url'])}
      limit=${ifDefined(args.limit)}
      tags=${ifDefined(args.tags)}
      exclude-tags=${ifDefined(args['exclude-tags'])}
      max-age=${ifDefined(args['max-age'])}
      min-score=${ifDefined(args['min-score'])}
      diversity=${ifDefined(args.diversity)}
      ?explain=${args.explain}
      heading=${ifDefined(args.heading)}
      layout=${ifDefined(args.layout)}
      show=${ifDefined(args.show)}
    >
      ${args.content}
    </related-news>
  `;
}

const LINKS = html`
  <p><a href="#nieuws">Al het nieuws van de gemeente</a></p>
`;

const meta = {
  title: 'related-news',
  tags: ['!autodocs'],
  component: 'related-news',
  render: related,
  args: { src: FEED, 'for-url': '/nieuws/feedbackknop-op-elke-pagina/' },
  argTypes: {
    layout: { control: 'inline-radio', options: ['list', 'cards', 'compact', 'headlines'] },
    content: { control: false },
  },
  beforeEach: answerStories,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

/** What goes with the article about a feedback button on every page. */
export const Default: Story = {};

/** As it often stands under an article. */
export const Cards: Story = { args: { layout: 'cards', show: 'image date summary' } };

/** Says why each item is there. */
export const Explained: Story = { args: { layout: 'cards', show: 'image date summary', explain: true } };

export const Compact: Story = { args: { layout: 'compact', show: 'image date' } };

export const Headlines: Story = { args: { layout: 'headlines', limit: 5 } };

export const One: Story = { args: { limit: 1 } };

export const OwnHeading: Story = { args: { heading: 'Lees ook' } };

/** The feed does not have this page; the page says by hand what it is about. */
export const ByTags: Story = { args: { 'for-url': '/loket/verhuizen', tags: 'Wonen, Energie' } };

/** The feed does not have this page: what stands in it tells what it is about. */
export const FromThePage: Story = {
  args: { 'for-url': undefined, explain: true },
  render: (args) => html`
    <article>
      <h1>Zo vraagt u subsidie aan voor isolatie</h1>
      <p>
        Wilt u het dak, de vloer of de muren van uw huis isoleren? Dan betaalt de gemeente mee. Een
        energiecoach komt bij u langs en vertelt wat in uw woning het meeste scheelt op de energierekening.
      </p>
    </article>
    ${related(args)}
  `,
};

/** Everything about digital services is left out, whatever else it is about. */
export const WithoutATag: Story = { args: { 'exclude-tags': 'Digitale dienstverlening', explain: true } };

/** No near copies of one another: variety weighs as much as relevance. */
export const Varied: Story = { args: { diversity: 0.5, explain: true } };

/** Only what is clearly about the same: fewer items, here one or none. */
export const OnlyTheNearest: Story = { args: { 'min-score': 0.4, explain: true } };

/** The server in this story never answers. */
export const Loading: Story = { args: { src: answer('never') } };

/** The same, with links that the page has put in the element. */
export const LoadingWithFallback: Story = { args: { src: answer('never'), content: LINKS } };

/** Nothing is related: the element takes no room, as between these two lines. */
export const Nothing: Story = {
  args: { 'for-url': '/elders', tags: 'Ruimtevaart' },
  render: (args) => html`
    <hr />
    ${related(args)}
    <hr />
  `,
};

/** Nothing is related, and the page says so. */
export const NothingInOwnWords: Story = {
  args: {
    'for-url': '/elders',
    tags: 'Ruimtevaart',
    content: html`
      <p slot="empty">Wij schreven hier nog niet eerder over.</p>
    `,
  },
};

/** The feed in this story does not exist; the links of the page stand. */
export const ErrorWithFallback: Story = { args: { src: answer('missing'), content: LINKS } };

/** The server in this story is busy at first: "Probeer opnieuw" helps. */
export const ErrorThatMayPass: Story = { args: { src: answer('busy'), 'for-url': '/elders', tags: 'Wonen' } };
