import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { feedOf } from '../feeds.js';

interface Args {
  feed: object;
  maxVisible: number;
  /** Keys of the tags that are chosen. */
  selected: string[];
}

const meta = {
  title: 'awkward/tags',
  component: 'tag-filter',
  render: ({ feed, maxVisible }) => html`
    <tag-filter max-visible=${maxVisible} match-toggle></tag-filter>
    <news-list page-size="2" .feed=${feed}></news-list>
  `,
  args: { feed: {}, maxVisible: 10, selected: [] },
  argTypes: { feed: { control: false }, selected: { control: false } },
  play: ({ canvasElement, args }) => {
    canvasElement.querySelector('news-list')?.query.select(args.selected);
  },
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

const item = (title: string, ...tags: string[]): Record<string, unknown> => ({
  title,
  tags,
  date_published: '2026-11-12',
});
const numbered = Array.from({ length: 60 }, (_, n) => `Onderwerp ${n + 1}`);

export const OneTag: Story = { args: { feed: feedOf(item('Eén', 'Wonen'), item('Twee', 'Wonen')) } };

/** Ten of sixty, with the button for the others. */
export const SixtyTags: Story = {
  args: { feed: feedOf(...numbered.map((tag) => item(`Over ${tag}`, tag))) },
};

/** All sixty at once. */
export const SixtyTagsShown: Story = {
  args: { ...SixtyTags.args, maxVisible: 0, selected: ['onderwerp 7'] },
};

/** Very long labels, and one that is a single letter. */
export const LongLabels: Story = {
  args: {
    feed: feedOf(
      item('Lang', 'Aansprakelijkheidswaardevaststellingsveranderingen '.repeat(6), 'Wonen', 'A'),
      item(
        'Ook lang',
        'Maatschappelijke ondersteuning, jeugdhulp en het sociaal domein in de hele regio',
        'Wonen',
      ),
      item('Kort', 'A'),
    ),
    selected: ['wonen', 'a'],
  },
};

/** Counts of four digits. */
export const LargeCounts: Story = {
  args: {
    feed: feedOf(
      ...Array.from({ length: 1200 }, (_, n) => item(`Bericht ${n + 1}`, 'Wonen', n % 9 ? 'Zorg' : 'Jeugd')),
    ),
    selected: ['zorg'],
  },
};

/** What is written as markup shows as text. */
export const MarkupInTags: Story = {
  args: { feed: feedOf(item('Een', '&lt;b&gt;Vet&lt;/b&gt;', 'R&amp;D'), item('Twee', 'R&D')) },
};
