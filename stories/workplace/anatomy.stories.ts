import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { answerFeedback, inside, shows } from '../feedback.js';
import { answerStories } from '../feeds.js';
import { standsStill, until } from '../play.js';
import { anatomyFrame, drawAnatomy } from './anatomy.js';
import { usual, type ElementName } from './elements.js';
import { pageTitle } from './page-title.js';

interface Args {
  name: ElementName;
}

const page = (name: ElementName, viewMode: string, content: TemplateResult): TemplateResult => html`
  ${pageTitle(viewMode, `Anatomie: ${name}`)} ${anatomyFrame(content)}
`;

/** Made from the live element: its parts, numbered, with the names for `::part()`. */
const meta = {
  title: 'Werkplaats/Anatomie',
  tags: ['!autodocs'],
  render: ({ name }, { viewMode }) => page(name, viewMode, usual(name)),
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
  render: ({ name }, { viewMode }) =>
    page(
      name,
      viewMode,
      html`
        <feedback-button endpoint="/feedback/sent" privacy-url="#privacy" ask="rating"></feedback-button>
      `,
    ),
  play: async ({ canvasElement, args: { name } }) => {
    const element = canvasElement.querySelector('feedback-button');
    if (!element) return;
    await element.updateComplete;
    inside(element, '.quick button:last-of-type')?.click();
    await shows(element, '#message');
    drawAnatomy(canvasElement, name);
  },
};
