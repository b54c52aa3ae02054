import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { feedOf } from '../feeds.js';

interface Args {
  feed: object;
  maxVisible: number;
  variant?: 'chips' | 'checkboxes' | 'select';
  /** Keys of the tags that are chosen. */
  selected: string[];
}

const meta = {
  title: 'awkward/tags',
  component: 'tag-filter',
  render: ({ feed, maxVisible, variant }) => html`
    <tag-filter max-visible=${maxVisible} variant=${ifDefined(variant)} match-toggle></tag-filter>
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

export const LongLabelsAsBoxes: Story = { args: { ...LongLabels.args, variant: 'checkboxes' } };

export const LongLabelsInADropDown: Story = { args: { ...LongLabels.args, variant: 'select', selected: [] } };

/** Ten of five thousand; a hundred more with each press. */
export const FiveThousandTags: Story = {
  args: {
    feed: feedOf(...Array.from({ length: 5000 }, (_, n) => item(`Bericht ${n + 1}`, `Onderwerp ${n + 1}`))),
    selected: ['onderwerp 4000'],
  },
};

/** Labels from right to left, in a page from left to right. */
export const RightToLeftLabels: Story = {
  args: { feed: feedOf(item('أخبار', 'السكن', 'Wonen'), item('طاقة', 'الطاقة (2026)')), selected: ['السكن'] },
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

/** A feed without items has nothing to choose from. */
export const EmptyFeed: Story = { args: { feed: feedOf() } };
