import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { answerFeedback, inside, shows } from '../feedback.js';
import { answerStories } from '../feeds.js';
import { standsStill, until } from '../play.js';
import { anatomyFrame, drawAnatomy } from './anatomy.js';
import { usual, type ElementName } from './elements.js';

interface Args {
  name: ElementName;
}

/** Made from the live element: its parts, numbered, with the names for `::part()`. */
const meta = {
  title: 'Werkplaats/Anatomie',
  tags: ['!autodocs'],
  render: ({ name }) => anatomyFrame(usual(name)),
  args: { name: 'news-list' },
  argTypes: { name: { control: false } },
  beforeEach: answerStories,
  play: async ({ canvasElement, args: { name } }) => {
    const element = canvasElement.querySelector(name) as HTMLElement;
    await until(() => element.matches(':state(ready)') || name === 'feedback-button', `${name} is ready`);
    await standsStill(element);
    drawAnatomy(canvasElement, name);
    addEventListener('resize', () => drawAnatomy(canvasElement, name));
  },
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

export const NewsList: Story = {};

export const TagFilter: Story = { args: { name: 'tag-filter' } };

export const RelatedNews: Story = { args: { name: 'related-news' } };

/** Asked in the page instead of in a dialog, so that the numbers can stand over it. */
export const FeedbackButton: Story = {
  args: { name: 'feedback-button' },
  beforeEach: answerFeedback,
  render: () =>
    anatomyFrame(html`
      <feedback-button endpoint="/feedback/sent" privacy-url="#privacy" ask="rating"></feedback-button>
    `),
  play: async ({ canvasElement, args: { name } }) => {
    const element = canvasElement.querySelector('feedback-button');
    if (!element) return;
    await element.updateComplete;
    inside(element, '.quick button:last-of-type')?.click();
    await shows(element, '#message');
    drawAnatomy(canvasElement, name);
  },
};
