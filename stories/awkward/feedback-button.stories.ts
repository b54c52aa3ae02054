import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { answerFeedback, inside, openIn } from '../feedback.js';

interface Args {
  endpoint: string;
  question?: string;
  ask: string;
  categories: string[];
  /** What a visitor has typed. */
  typed: string;
}

const meta = {
  title: 'awkward/feedback-button',
  component: 'feedback-button',
  render: ({ endpoint, question, ask, categories }) => html`
    <feedback-button
      endpoint=${endpoint || nothing}
      question=${question ?? nothing}
      ask=${ask}
      privacy-url="#privacy"
    >
      ${
        categories.length
          ? html`
              <datalist>
                ${categories.map(
                  (name) => html`
                    <option>${name}</option>
                  `,
                )}
              </datalist>
            `
          : nothing
      }
    </feedback-button>
  `,
  args: { endpoint: '/feedback/sent', ask: 'rating category message', categories: [], typed: '' },
  argTypes: { categories: { control: false } },
  beforeEach: answerFeedback,
  play: async ({ canvasElement, args }) => {
    const element = await openIn(canvasElement);
    const field = inside(element, '#message') as HTMLTextAreaElement | null;
    if (!field || !args.typed) return;
    field.value = args.typed;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await element.updateComplete;
  },
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

const LONG = 'Wat vindt u van de manier waarop wij op deze pagina uitleggen hoe u een woning aanvraagt? ';

/** No endpoint and nothing to fall back on: it takes no room, as between these two lines. */
export const Nothing: Story = {
  args: { endpoint: '' },
  render: ({ ask }) => html`
    <hr />
    <feedback-button ask=${ask}></feedback-button>
    <hr />
  `,
  play: () => undefined,
};

/** A category is asked for, and there is none: the question is left out. */
export const NoCategories: Story = {};

export const OneCategory: Story = { args: { categories: ['Wonen'] } };

/** A question and a category of 300 characters. */
export const ThreeHundredCharacters: Story = {
  args: {
    question: LONG.repeat(4).slice(0, 300),
    categories: [LONG.repeat(4).slice(0, 300), `Bestemmingsplan${'wijzigings'.repeat(28)}procedure`],
  },
};

/** A message of 10 000 characters: all of it stays, and the counter says by how much it is too long. */
export const TenThousandCharacters: Story = { args: { typed: LONG.repeat(120).slice(0, 10_000) } };
