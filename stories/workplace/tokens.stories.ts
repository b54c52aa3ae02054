import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { answerFeedback } from '../feedback.js';
import { answerStories } from '../feeds.js';
import { describe, usual, type Described, type ElementName } from './elements.js';
import { pageTitle } from './page-title.js';

interface Args {
  name: ElementName;
}

/** Tokens of all elements that a house style usually begins with; the element's own come after them. */
const COMMON: Described[] = [
  { name: '--raakvlak-link-color', description: 'Links, buttons and what is selected.' },
  { name: '--raakvlak-on-link-color', description: 'Text on a surface in the link colour.' },
  { name: '--raakvlak-border-radius', description: 'Round corners.' },
  { name: '--raakvlak-button-border-radius', description: 'Corners of buttons.' },
  { name: '--raakvlak-focus-outline', description: 'The ring round what has the focus.' },
  { name: '--raakvlak-heading-font-family', description: 'Font of headings and titles.' },
  { name: '--raakvlak-space', description: 'The space that other spaces follow.', default: '1em' },
];

/** Sets a token on the piece of page, and writes all that are set as a part of a profile. */
function onInput(event: Event): void {
  const field = event.target as HTMLInputElement;
  const place = field.closest<HTMLElement>('.token-editor');
  place?.style.setProperty(field.name, field.value);
  const set = [...(place?.querySelectorAll('input') ?? [])].filter(({ value }) => value.trim());
  const tokens = Object.fromEntries(
    set.map(({ name, value }) => [name.replace('--raakvlak-', ''), value.trim()]),
  );
  const output = place?.querySelector('output');
  if (output) output.textContent = set.length ? JSON.stringify({ tokens }, null, 2) : '';
}

function row({ name, description, default: usually }: Described): TemplateResult {
  return html`
    <tr>
      <td style="padding: 0.3em 1em 0.3em 0">
        <label for=${name}><code>${name}</code></label>
        <br />
        <small>${description}</small>
      </td>
      <td>
        <input
          id=${name}
          name=${name}
          placeholder=${usually ?? 'van het thema, of van ons'}
          style="font: inherit; inline-size: 15em; max-inline-size: 100%"
        />
      </td>
    </tr>
  `;
}

/**
 * Type a value: what stands above wears it at once. Below stands what to put into a profile. Nothing is kept: loading the
 * story anew begins anew.
 */
const meta = {
  title: 'Werkplaats/Tokens proberen',
  tags: ['!autodocs'],
  render: ({ name }, { viewMode }) => html`
    ${pageTitle(viewMode, `Tokens proberen: ${name}`)}
    <div class="token-editor">
      ${usual(name)}
      <table style="margin-block: 1.5em; border-collapse: collapse; text-align: start" @input=${onInput}>
        <caption style="text-align: start; font-weight: 700">Tokens voor &lt;${name}&gt;</caption>
        <tbody>${[...COMMON, ...describe(name).tokens].map(row)}</tbody>
      </table>
      <p>Voor in uw profiel:</p>
      <output style="display: block; white-space: pre; font-family: monospace"></output>
    </div>
  `,
  args: { name: 'news-list' },
  argTypes: { name: { control: false } },
  beforeEach: answerStories,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

export const NewsList: Story = {};

export const TagFilter: Story = { args: { name: 'tag-filter' } };

export const RelatedNews: Story = { args: { name: 'related-news' } };

export const FeedbackButton: Story = { args: { name: 'feedback-button' }, beforeEach: answerFeedback };
