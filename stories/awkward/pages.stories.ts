import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { answer, answerStories, FEED, feedOf } from '../feeds.js';

interface Args {
  /** Style of the page round the elements. */
  style?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  feed?: object;
}

/** All of them together, as on a busy page. */
function page({ style = '', lang = 'nl', dir = 'ltr', feed }: Args): TemplateResult {
  return html`
    <div lang=${lang} dir=${dir} style=${style}>
      <tag-filter match-toggle max-visible="6"></tag-filter>
      <news-list
        src=${FEED}
        .feed=${feed}
        heading="Nieuws"
        show="image date summary tags"
        page-size="2"
      ></news-list>
      <related-news
        src=${FEED}
        .feed=${feed}
        tags="Wonen, Energie"
        layout="cards"
        show="image date"
        explain
      ></related-news>
      <news-list src=${answer('missing')} heading="Van de buren"></news-list>
    </div>
  `;
}

const meta = {
  title: 'awkward/pages',
  component: 'news-list',
  render: page,
  argTypes: { feed: { control: false } },
  beforeEach: answerStories,
  play: ({ canvasElement }) => {
    canvasElement.querySelector('news-list')?.query.select(['wonen', 'energie']);
  },
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

/** Between two columns of a page. */
export const Default: Story = {};

/** A page from right to left. */
export const RightToLeft: Story = {
  args: {
    lang: 'ar',
    dir: 'rtl',
    feed: {
      ...feedOf(
        {
          title: 'أخبار البلدية لهذا الأسبوع',
          summary: 'كل ما تحتاج إلى معرفته عن السكن والطاقة.',
          date_published: '2026-11-12',
          tags: ['Wonen', 'Energie'],
          image: '/images/wonen.svg',
        },
        {
          title: 'طاقة جديدة للحي',
          date_published: '2026-11-02',
          tags: ['Energie'],
          image: '/images/energie.svg',
        },
        { title: 'اجتماع السكان', date_published: '2026-10-02', tags: ['Wonen', 'Inspraak'] },
      ),
      language: 'ar',
    },
  },
};

/** An English page with Dutch news: dates and words of ours in English, items marked as Dutch. */
export const EnglishPage: Story = { args: { lang: 'en' } };

/** A column of 15 em. */
export const NarrowColumn: Story = { args: { style: 'inline-size: 15em' } };

/** A page that is dark and does not say so in `color-scheme`. */
export const DarkWithoutSayingSo: Story = {
  args: { style: 'background: #10151c; color: #f0f2f5; padding: 1.5em' },
};

/** A page with `html { font-size: 62.5% }` and large text. */
export const LargeText: Story = { args: { style: 'font-size: 28px' } };

/** More space between lines, words and letters, as some readers need (WCAG 1.4.12). */
export const TextSpacing: Story = {
  args: { style: 'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em' },
};

/** A page with a font, a colour and capitals of its own. */
export const LoudPage: Story = {
  args: {
    style:
      'font: italic 700 18px/1.2 Georgia, serif; color: #7a1f5c; background: #fff6e5; padding: 1.5em; text-transform: uppercase',
  },
};

/** Two lists in pages without a heading: links and names of their own. */
export const TwoListsInPages: Story = {
  render: () => html`
    <news-list src=${FEED} more="pages" page-size="1" show="date"></news-list>
    <news-list src=${FEED} more="pages" page-size="2" show="date"></news-list>
  `,
  play: () => undefined,
};

/** A page in a language that we do not speak: our own words are English, and say so. */
export const PageInAnotherLanguage: Story = { args: { lang: 'fa', dir: 'rtl' } };
