import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { answerFeedback } from '../feedback.js';
import { answerStories, FEED } from '../feeds.js';

interface Args {
  title: string;
}

/**
 * All four elements together, as on a page of a municipality. Choose a theme or a profile in the toolbar: with a theme, the
 * page wears the tokens that its owner publishes; a profile is one of four made-up municipalities. Feedback goes to a
 * server that this story makes up.
 */
const meta = {
  title: 'Werkplaats/Hele pagina',
  component: 'news-list',
  tags: ['!autodocs'],
  render: ({ title }) => html`
    <main>
      <h1 style="line-height: 1.2">${title}</h1>
      <p>
        Vier gemeenten maken samen één website voor sociale dienstverlening. Wat zij leren, delen zij. Dit is
        een verzonnen voorbeeld.
      </p>
      <tag-filter max-visible="6" match-toggle></tag-filter>
      <news-list src=${FEED} heading="Nieuws" show="image date summary tags" page-size="3"></news-list>
      <related-news
        style="margin-block: 2.5em"
        src=${FEED}
        for-url="/nieuws/feedbackknop-op-elke-pagina/"
        layout="cards"
        show="image date summary"
        explain
      ></related-news>
      <feedback-button endpoint="/feedback/sent" privacy-url="#privacy"></feedback-button>
    </main>
  `,
  args: { title: 'Samenwerken loont' },
  beforeEach: async () => {
    const undo = [answerStories(), await answerFeedback()];
    return () => undo.reverse().forEach((one) => one());
  },
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

/** The dark values of a theme, where it has them; else those of the browser. */
export const Dark: Story = { globals: { scheme: 'dark' } };

export const ThemeUtrecht: Story = { globals: { theme: 'utrecht' } };

export const ThemeUtrechtDark: Story = { globals: { theme: 'utrecht', scheme: 'dark' } };

export const ThemeAmsterdam: Story = { globals: { theme: 'amsterdam' } };

export const ThemeDenHaag: Story = { globals: { theme: 'denhaag' } };

export const ThemeRotterdam: Story = { globals: { theme: 'rotterdam' } };

export const ThemeVoorbeeld: Story = { globals: { theme: 'voorbeeld' } };

export const ThemeRvo: Story = { globals: { theme: 'rvo' } };

/** A theme whose package is not installed: the page says so, and our own look shows. */
export const ThemeMissing: Story = { globals: { theme: 'voorbeelddorp' } };

/** The profile of a made-up municipality. */
export const ProfileDomstede: Story = { globals: { theme: 'profile-domstede' } };

/** From right to left, in Arabic, on a phone, with text of 200 %. */
export const ArabicNarrowLarge: Story = { globals: { language: 'ar', width: '20rem', textSize: '200' } };
