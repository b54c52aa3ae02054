import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { NewsList } from '../src/elements/news-list.js';
import { answer, answerStories, FEED } from './feeds.js';

interface Args {
  src: string;
  label?: string;
  match?: 'any' | 'all';
  'match-toggle'?: boolean;
  counts?: 'on' | 'off';
  'max-visible'?: number;
  'url-param'?: string;
  /** What stands in the element. */
  content?: TemplateResult;
}

function filter(args: Args): TemplateResult {
  return html`
    <tag-filter
      label=${ifDefined(args.label)}
      match=${ifDefined(args.match)}
      ?match-toggle=${args['match-toggle']}
      counts=${ifDefined(args.counts)}
      max-visible=${ifDefined(args['max-visible'])}
      url-param=${ifDefined(args['url-param'])}
    >
      ${args.content}
    </tag-filter>
  `;
}

/** A filter with the list that it is for. */
function withList(args: Args): TemplateResult {
  return html`
    ${filter(args)}
    <news-list src=${args.src} page-size="3"></news-list>
  `;
}

const meta = {
  title: 'tag-filter',
  component: 'tag-filter',
  render: withList,
  args: { src: FEED },
  argTypes: {
    match: { control: 'inline-radio', options: ['any', 'all'] },
    counts: { control: 'inline-radio', options: ['on', 'off'] },
    content: { control: false },
  },
  beforeEach: answerStories,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const lists = (canvas: HTMLElement): NewsList[] => [...canvas.querySelectorAll('news-list')];

/** Chooses, as a visitor would. */
const choose =
  (...keys: string[]): Play =>
  ({ canvasElement }) => {
    for (const { query } of lists(canvasElement)) query.select(keys);
  };

/** Before anything is chosen. */
export const Default: Story = {};

export const OneChosen: Story = { play: choose('energie') };

export const SeveralChosen: Story = { play: choose('energie', 'wonen', 'sport') };

/** Visitors choose between any and all, once they have chosen two. */
export const MatchToggle: Story = { args: { 'match-toggle': true }, play: choose('energie', 'wonen') };

/** Items need all of the chosen tags; what would leave nothing is not shown. */
export const MatchAll: Story = { args: { match: 'all' }, play: choose('energie', 'wonen') };

export const WithoutCounts: Story = { args: { counts: 'off' } };

export const OwnQuestion: Story = { args: { label: 'Waarover wilt u lezen?' } };

export const FewVisible: Story = { args: { 'max-visible': 4 } };

/** After a press on "Toon nog 12 onderwerpen". */
export const AllVisible: Story = { args: { 'max-visible': 0 } };

/** The choice is kept in the address: `?onderwerp=…`. */
export const InTheAddress: Story = { args: { 'url-param': 'onderwerp' } };

/** Two filters for one list agree with each other. */
export const TwoFilters: Story = {
  render: (args) => html`
    ${filter({ ...args, label: 'Kies onderwerpen', 'max-visible': 5 })}
    ${filter({ ...args, label: 'Of hier', counts: 'off', 'max-visible': 5 })}
    <news-list src=${args.src} page-size="3"></news-list>
  `,
  play: choose('wonen'),
};

/** One filter for two lists, with counts of both. */
export const TwoLists: Story = {
  render: (args) => html`
    <tag-filter for="hier daar" max-visible="6"></tag-filter>
    <news-list id="hier" src=${args.src} heading="Voorbeeldstad" layout="headlines" page-size="3"></news-list>
    <news-list id="daar" src=${answer('second')} heading="Buurdorp" layout="headlines"></news-list>
  `,
};

/** Until the feed is there, a filter takes no room. The server in this story never answers. */
export const Loading: Story = { args: { src: answer('never') } };

/** No item in this story has a tag, and the page says so. */
export const Empty: Story = {
  args: {
    src: answer('empty'),
    content: html`
      <p slot="empty">Er zijn nog geen onderwerpen.</p>
    `,
  },
};

/** A house style, by a few custom properties on the page. */
export const Tokens: Story = {
  render: (args) => html`
    <div
      style="--raakvlak-link-color: light-dark(#7a1f5c, #f0a3d4); --raakvlak-tag-filter-chip-border-radius: 0; --raakvlak-tag-filter-chip-border-color: light-dark(#7a1f5c, #f0a3d4); --raakvlak-tag-filter-chip-background-color-selected: #ffd75e; --raakvlak-tag-filter-chip-color-selected: #2b1b10"
    >
      ${withList(args)}
    </div>
  `,
  play: choose('wonen'),
};
