import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { comparison } from 'virtual:workplace';
import { pageTitle } from './page-title.js';

/**
 * What each of the four example profiles does otherwise than the shared base, and than the others: the page that
 * `raakvlak profile compare --html` makes. It is as old as this Storybook.
 */
const meta = {
  title: 'Werkplaats/Waar wij afwijken',
  tags: ['!autodocs'],
  render: (_, { viewMode }) => html`
    ${pageTitle(viewMode, 'Waar wij afwijken')}
    <iframe
      title="Vergelijking van de profielen"
      style="border: 0; inline-size: 100%; block-size: 90vh; color-scheme: normal; background: Canvas"
      .srcdoc=${comparison}
    ></iframe>
  `,
} satisfies Meta;
export default meta;

type Story = StoryObj;

export const Default: Story = { name: 'Waar wij afwijken', globals: { width: 'none' } };
