import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { answer, answerStories, feedOf } from '../feeds.js';
import { until } from '../play.js';

interface Args {
  src?: string;
  feed?: object;
  layout: 'list' | 'cards' | 'compact' | 'headlines';
  show: string;
  limit: number;
}

const meta = {
  title: 'awkward/related-news',
  component: 'related-news',
  render: ({ src, feed, layout, show, limit }) => html`
    <related-news
      src=${ifDefined(src)}
      .feed=${feed}
      for-url="/elders"
      tags="Wonen"
      layout=${layout}
      show=${show}
      limit=${limit}
      explain
    >
      <p slot="empty">Wij schreven hier nog niet eerder over.</p>
    </related-news>
  `,
  args: { layout: 'cards', show: 'image date summary', limit: 3 },
  argTypes: {
    feed: { control: false },
    layout: { control: 'inline-radio', options: ['list', 'cards', 'compact', 'headlines'] },
  },
  beforeEach: answerStories,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

const PLAIN = {
  title: 'Een gewoon bericht',
  summary: 'Met een gewone samenvatting van één zin.',
  date_published: '2026-11-12',
  tags: ['Wonen'],
};
/** Others than the plain one, so that none is taken for a copy of it. */
const bicycles = {
  ...PLAIN,
  title: 'Een fietspad langs de haven',
  summary: 'Vanaf mei fietst u veilig van het station naar het strand.',
};
const school = {
  ...PLAIN,
  title: 'De school aan de Dorpsstraat gaat verhuizen',
  summary: 'Leerlingen krijgen in september nieuwe lokalen met veel licht.',
};
const LONG = 'De gemeente vertelt in één titel alles over de nieuwe woningen aan de rand van de stad. ';

/** A feed without items, and the page says so. */
export const Empty: Story = { args: { src: answer('empty') } };

/** What comes is no feed: there is nothing to show but words that say so. */
export const Broken: Story = { args: { src: answer('broken') } };

export const OneItem: Story = { args: { feed: feedOf(PLAIN) } };

/** Three of ten thousand. */
export const TenThousandItems: Story = {
  play: ({ canvasElement }) => {
    const element = canvasElement.querySelector('related-news');
    return until(() => element?.shadowRoot?.querySelector('[part~=item]'), 'items of ten thousand');
  },
  args: {
    feed: feedOf(
      ...Array.from({ length: 10_000 }, (_, n) => ({
        ...PLAIN,
        title: `Bericht ${n + 1} over wonen`,
        summary: `Straat ${n} huis ${n}.`,
      })),
    ),
  },
};

/** Titles, summaries and tags of 300 characters, one of them a single word. */
export const ThreeHundredCharacters: Story = {
  args: {
    feed: feedOf(
      { ...PLAIN, title: LONG.repeat(4).slice(0, 300), summary: LONG.repeat(4).slice(0, 300) },
      { ...bicycles, title: `Bestemmingsplan${'wijzigings'.repeat(28)}procedure` },
      { ...school, tags: ['Wonen', LONG.repeat(4).slice(0, 300)] },
    ),
  },
};

export const NoImages: Story = {
  args: { feed: feedOf(PLAIN, bicycles, school) },
};

/** Pictures that cannot be loaded, beside one that can. */
export const BrokenImages: Story = {
  args: {
    feed: feedOf(
      { ...PLAIN, image: '/images/bestaat-niet.svg', _raakvlak: { image_alt: 'Tekening: een brug' } },
      { ...bicycles, image: '/images/wonen.svg' },
      { ...school, image: '/images/bestaat-ook-niet.svg' },
    ),
  },
};
