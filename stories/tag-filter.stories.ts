import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { NewsList } from '../src/elements/news-list.js';
import type { TagFilter } from '../src/elements/tag-filter.js';
import { answer, answerStories, FEED } from './feeds.js';
import { typeInto, until } from './play.js';

interface Args {
  src: string;
  label?: string;
  facet?: 'tag' | 'source' | 'author' | 'year' | 'text';
  variant?: 'chips' | 'checkboxes' | 'select';
  single?: boolean;
  match?: 'any' | 'all';
  'match-toggle'?: boolean;
  counts?: 'on' | 'off';
  zero?: 'hide' | 'disable';
  sort?: 'count' | 'alpha' | 'feed';
  'max-visible'?: number;
  searchable?: 'on' | 'off';
  only?: string;
  'url-param'?: string;
  name?: string;
  /** What stands in the element. */
  content?: TemplateResult;
}

function filter(args: Args): TemplateResult {
  return html`
    <tag-filter
      label=${ifDefined(args.label)}
      facet=${ifDefined(args.facet)}
      variant=${ifDefined(args.variant)}
      ?single=${args.single}
      match=${ifDefined(args.match)}
      ?match-toggle=${args['match-toggle']}
      counts=${ifDefined(args.counts)}
      zero=${ifDefined(args.zero)}
      sort=${ifDefined(args.sort)}
      max-visible=${ifDefined(args['max-visible'])}
      searchable=${ifDefined(args.searchable)}
      only=${ifDefined(args.only)}
      url-param=${ifDefined(args['url-param'])}
      name=${ifDefined(args.name)}
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
  tags: ['!autodocs'],
  component: 'tag-filter',
  render: withList,
  args: { src: FEED },
  argTypes: {
    facet: { control: 'inline-radio', options: ['tag', 'source', 'author', 'year', 'text'] },
    variant: { control: 'inline-radio', options: ['chips', 'checkboxes', 'select'] },
    match: { control: 'inline-radio', options: ['any', 'all'] },
    zero: { control: 'inline-radio', options: ['hide', 'disable'] },
    sort: { control: 'inline-radio', options: ['count', 'alpha', 'feed'] },
    searchable: { control: 'inline-radio', options: ['on', 'off'] },
    counts: { control: 'inline-radio', options: ['on', 'off'] },
    content: { control: false },
  },
  beforeEach: answerStories,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const lists = (canvas: HTMLElement): NewsList[] => [...canvas.querySelectorAll('news-list')];

/** Waits until the first filter shows what there is to choose. */
async function ready(canvas: HTMLElement): Promise<TagFilter> {
  const element = canvas.querySelector('tag-filter') as TagFilter;
  await until(() => element.matches(':state(ready)'), 'the filter is ready');
  return element;
}

/** Chooses these keys in all lists. */
const choose =
  (...keys: string[]): Play =>
  async ({ canvasElement }) => {
    await ready(canvasElement);
    for (const { query } of lists(canvasElement)) query.select(keys);
  };

/** Presses a button of the filter, as a visitor would. */
const press =
  (part: 'chip' | 'more' | 'clear', place = 0): Play =>
  async ({ canvasElement }) => {
    const { shadowRoot } = await ready(canvasElement);
    shadowRoot?.querySelectorAll<HTMLElement>(`[part="${part}"]`)[place]?.click();
  };

/** Types in the box of the filter. */
const type =
  (text: string): Play =>
  async ({ canvasElement }) => {
    const { shadowRoot } = await ready(canvasElement);
    await typeInto(shadowRoot?.querySelector('[part="search"]') as HTMLInputElement, text);
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
export const MorePressed: Story = { args: { 'max-visible': 4 }, play: press('more') };

/** All at once. */
export const AllVisible: Story = { args: { 'max-visible': 0 } };

/** One at a time. */
export const Single: Story = { args: { single: true }, play: press('chip', 1) };

/** Boxes to tick, for a column beside the list. */
export const Checkboxes: Story = { args: { variant: 'checkboxes' }, play: choose('energie', 'wonen') };

/** Radio buttons, as one can be chosen. */
export const RadioButtons: Story = { args: { variant: 'checkboxes', single: true }, play: choose('energie') };

/** A drop-down, where there is little room. */
export const Select: Story = { args: { variant: 'select' } };

export const SelectWithChoice: Story = { args: { variant: 'select' }, play: choose('energie') };

/** By year, the newest first. */
export const Years: Story = { args: { facet: 'year' } };

/** By writer. */
export const Writers: Story = { args: { facet: 'author', src: answer('written') } };

/** By source, where a list has several feeds. */
export const Sources: Story = { args: { facet: 'source', src: `${FEED} ${answer('second')}` } };

/** A box to search titles and summaries with. */
export const Text: Story = { args: { facet: 'text' } };

export const TextTyped: Story = { args: { facet: 'text' }, play: type('fiets') };

/** Nothing has what is searched for. */
export const TextNotFound: Story = { args: { facet: 'text' }, play: type('xylofoon') };

/** A box to find a choice; there by itself with more than 25 choices. */
export const Searchable: Story = { args: { searchable: 'on', 'max-visible': 5 }, play: type('we') };

/** No choice has what is typed. */
export const SearchableNotFound: Story = { args: { searchable: 'on' }, play: type('xylofoon') };

/** Choices that would leave nothing keep their places. */
export const ZeroDisabled: Story = {
  args: { zero: 'disable', match: 'all' },
  play: choose('energie', 'wonen'),
};

export const ZeroDisabledCheckboxes: Story = {
  args: { zero: 'disable', match: 'all', variant: 'checkboxes' },
  play: choose('energie', 'wonen'),
};

/** By the alphabet. */
export const Alphabet: Story = { args: { sort: 'alpha' } };

/** These choices alone. */
export const OnlySome: Story = { args: { only: 'Wonen, Verkeer, Energie' } };

/** In a form: the chosen keys go along. */
export const InAForm: Story = {
  args: { name: 'onderwerp' },
  render: (args) => html`
    <form>${withList(args)}</form>
  `,
  play: async (context) => {
    await press('chip')(context);
    const form = context.canvasElement.querySelector('form') as HTMLFormElement;
    await until(() => new FormData(form).getAll('onderwerp').length === 1, 'the key goes along');
  },
};

/** In a form whose part is disabled. */
export const Disabled: Story = {
  args: { name: 'onderwerp' },
  render: (args) => html`
    <form>
      <fieldset disabled>
        <legend>Aanmelden voor de nieuwsbrief</legend>
        ${filter(args)}
      </fieldset>
      <news-list src=${args.src} page-size="3"></news-list>
    </form>
  `,
  play: choose('wonen'),
};

/** The choice is kept in the address: `?onderwerp=…`. */
export const InTheAddress: Story = { args: { 'url-param': 'onderwerp' } };

/** Two filters for one list agree with each other. */
export const TwoFilters: Story = {
  render: (args) => html`
    ${filter({ ...args, 'max-visible': 5 })}
    ${filter({ ...args, label: 'Of hier', counts: 'off', 'max-visible': 5 })}
    <news-list src=${args.src} page-size="3"></news-list>
  `,
  play: choose('wonen'),
};

/** Filters by topic, year and text on one list: what is left fits all. */
export const ThreeFilters: Story = {
  render: (args) => html`
    ${filter({ ...args, facet: 'text' })} ${filter({ ...args, 'max-visible': 6 })}
    ${filter({ ...args, facet: 'year', variant: 'select' })}
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
