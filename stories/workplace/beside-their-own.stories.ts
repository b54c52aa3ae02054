import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { themes } from 'virtual:workplace';
import { answerFeedback, inside, shows } from '../feedback.js';
import { feedOf } from '../feeds.js';
import { MESSAGE, theirComponents } from './their-components.js';

interface Args {
  /** Name of the theme. */
  theme: string;
  /** Whose it is, as a visitor calls them. */
  owner: string;
}

/** Loads style sheets that say things about the whole page; gives the undo. */
async function wear(sheets: readonly string[]): Promise<() => void> {
  const links = sheets.map((href) =>
    Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: new URL(href, import.meta.url).href,
    }),
  );
  const loaded = links.map((link) => new Promise((resolve) => (link.onload = link.onerror = resolve)));
  document.head.append(...links);
  await Promise.all(loaded);
  return () => links.forEach((link) => link.remove());
}

/** What they make of something at the left, what we make of it at the right; on a phone, under it. */
function row(title: string, theirs: TemplateResult, ours: TemplateResult): TemplateResult {
  return html`
    <section style="margin-block: 2.5em">
      <h2 style="font: 600 1rem/1.5 system-ui; border-block-end: 1px solid; margin: 0 0 1rem">${title}</h2>
      <div
        style="display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 2rem; align-items: start"
      >
        <div>${theirs}</div>
        <div>${ours}</div>
      </div>
    </section>
  `;
}

/**
 * At the left what the owner of a theme makes of plain HTML, with the style sheets that it publishes; at the right our
 * elements, with nothing set but the theme and its bridge. Where a library has no card, an article stands there.
 */
const meta = {
  title: 'Werkplaats/Naast hun eigen onderdelen',
  tags: ['!autodocs'],
  render: ({ theme, owner }) => {
    const library = themes.find(({ name }) => name === theme)?.library;
    if (!library) return html``;
    const theirs = theirComponents(library);
    const list = (layout: string, show: string): TemplateResult => html`
      <news-list layout=${layout} show=${show} .feed=${feedOf(MESSAGE)}></news-list>
    `;
    return html`
      <main class=${library.page}>
        <h1 style="line-height: 1.2">Naast de onderdelen van ${owner}</h1>
        <p class=${library.text}>
          ${
            library.name === 'utrecht' && theme !== 'utrecht'
              ? `Links staan de onderdelen van Utrecht in het thema van ${owner}, dat daarvoor is gemaakt.`
              : `Links staat wat ${owner} zelf maakt.`
          }
          Rechts staat wat wij ervan maken.
        </p>
        ${row(
          'Kop en link',
          html`
            <h2 class=${library.heading}>Nieuws</h2>
            <p class=${library.text}>
              Lees
              <a class=${library.link} href=${MESSAGE.url}>meer over de bomen</a>
              in uw wijk.
            </p>
          `,
          html`
            <news-list
              heading="Nieuws"
              layout="list"
              show="date summary more-link"
              .feed=${feedOf(MESSAGE)}
            ></news-list>
          `,
        )}
        ${row('Kaart', theirs.card, list('cards', 'image date summary tags'))}
        ${row(
          'Knoppen',
          html`
            <button type="button" class=${library.primary}>Verstuur</button>
            <button type="button" class=${library.secondary}>Toon meer</button>
          `,
          html`
            <feedback-button class="closed" endpoint="/feedback/sent"></feedback-button>
          `,
        )}
        ${row(
          'Veld',
          theirs.field,
          html`
            <feedback-button class="in-page" endpoint="/feedback/sent" ask="rating"></feedback-button>
          `,
        )}
        ${row(
          'Kiezen',
          theirs.choices,
          html`
            <tag-filter for="filtered" variant="checkboxes" label="Onderwerp"></tag-filter>
            <tag-filter for="filtered" label="Onderwerp"></tag-filter>
            <news-list
              id="filtered"
              layout="headlines"
              selected="Groen"
              .feed=${feedOf(MESSAGE, { ...MESSAGE, title: 'Nieuwe woningen bij het station', tags: ['Wonen', 'Werk'] })}
            ></news-list>
          `,
        )}
      </main>
    `;
  },
  argTypes: { theme: { control: false }, owner: { control: false } },
  beforeEach: async ({ args: { theme } }) => {
    const undo = [
      await answerFeedback(),
      await wear(themes.find(({ name }) => name === theme)?.librarySheets ?? []),
    ];
    return () => undo.reverse().forEach((one) => one());
  },
  // The form stands in the page after an answer, so that its field can be seen beside theirs.
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector<HTMLElementTagNameMap['feedback-button']>('.in-page');
    if (!element) return;
    await element.updateComplete;
    inside(element, '.quick button:last-of-type')?.click();
    await shows(element, '#message');
  },
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

export const Utrecht: Story = { args: { theme: 'utrecht', owner: 'Utrecht' }, globals: { theme: 'utrecht' } };

export const Amsterdam: Story = {
  args: { theme: 'amsterdam', owner: 'Amsterdam' },
  globals: { theme: 'amsterdam' },
};

export const DenHaag: Story = {
  args: { theme: 'denhaag', owner: 'Den Haag' },
  globals: { theme: 'denhaag' },
};

export const Rotterdam: Story = {
  args: { theme: 'rotterdam', owner: 'Rotterdam' },
  globals: { theme: 'rotterdam' },
};

export const Voorbeeld: Story = {
  args: { theme: 'voorbeeld', owner: 'het landelijke voorbeeld' },
  globals: { theme: 'voorbeeld' },
};

export const Rvo: Story = { args: { theme: 'rvo', owner: 'RVO' }, globals: { theme: 'rvo' } };
