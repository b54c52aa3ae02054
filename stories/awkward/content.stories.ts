import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { answer, answerStories, feedOf } from '../feeds.js';

interface Args {
  src?: string;
  feed?: object;
  layout: 'list' | 'cards' | 'compact' | 'headlines';
  show: string;
}

const meta = {
  title: 'awkward/content',
  component: 'news-list',
  render: ({ src, feed, layout, show }) => html`
    <news-list heading="Nieuws" layout=${layout} show=${show} src=${ifDefined(src)} .feed=${feed}></news-list>
  `,
  args: { layout: 'cards', show: 'image date summary tags author' },
  argTypes: {
    feed: { control: false },
    layout: { control: 'inline-radio', options: ['list', 'cards', 'compact', 'headlines'] },
  },
  beforeEach: answerStories,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

const PLAIN = {
  title: 'Een gewoon bericht',
  summary: 'Met een gewone samenvatting van één zin.',
  date_published: '2026-11-12',
  tags: ['Wonen'],
};

/** Dutch makes long words, and addresses have no spaces. */
export const VeryLongWords: Story = {
  args: {
    feed: feedOf(
      {
        ...PLAIN,
        title: 'Bestemmingsplanwijzigingsvoorbereidingsprocedureaankondigingsbijeenkomst in het dorpshuis',
        summary:
          'Arbeidsongeschiktheidsverzekeringsmaatschappijvertegenwoordigers zijn welkom. Zie https://www.voorbeeldstad.example/over-ons/organisatie/bestuur/college/besluiten?jaar=2026&onderwerp=bestemmingsplan.',
        tags: ['Aansprakelijkheidswaardevaststellingsveranderingen', 'Wonen'],
        authors: [{ name: 'Team Kwaliteitsmanagementverantwoordelijkheden' }],
      },
      {
        ...PLAIN,
        title:
          'Een titel die veel langer is dan wij iemand zouden aanraden, omdat de schrijver er de hele uitnodiging in wilde zetten, met plaats, tijd, de namen van alle sprekers en het verzoek om op de fiets te komen',
      },
      PLAIN,
    ),
  },
};

/** Some items have a picture, some do not, one has a picture that cannot be loaded. */
export const SomePicturesMissing: Story = {
  args: {
    feed: feedOf(
      { ...PLAIN, image: '/images/wonen.svg', _raakvlak: { image_alt: 'Tekening: huizen in een rij' } },
      { ...PLAIN, title: 'Zonder beeld' },
      {
        ...PLAIN,
        title: 'Met een beeld dat er niet is',
        image: '/images/bestaat-niet.svg',
        _raakvlak: { image_alt: 'Tekening: een brug' },
      },
    ),
  },
};

/** Titles alone: no date, no summary, no tags, no address. */
export const AlmostNothing: Story = {
  args: {
    feed: feedOf(
      { title: 'Alleen een titel', url: undefined },
      { title: 'Alleen een titel en een link' },
      PLAIN,
    ),
  },
};

/** What is written as markup shows as text, and does nothing. */
export const MarkupInTitles: Story = {
  args: {
    feed: feedOf(
      { ...PLAIN, title: '<img src="x" onerror="document.body.remove()">Titel met markup' },
      {
        ...PLAIN,
        title: 'Zo maakt u tekst vet: &lt;b&gt;vet&lt;/b&gt; &amp; meer',
        url: 'javascript:alert(1)',
      },
      { ...PLAIN, title: '<script>document.body.remove()</script>Een tweede', tags: ['<i>Schuin</i>'] },
    ),
  },
};

/** One item. */
export const OneItem: Story = { args: { feed: feedOf(PLAIN) } };

/** Twenty tags on one item. */
export const TwentyTags: Story = {
  args: {
    feed: feedOf({ ...PLAIN, tags: Array.from({ length: 20 }, (_, n) => `Onderwerp ${n + 1}`) }, PLAIN),
  },
};

/** A feed without items. */
export const Empty: Story = { args: { src: answer('empty') } };

/** What comes is half a feed: there is nothing to show but words that say so. */
export const Broken: Story = { args: { src: answer('broken') } };

/** Ten of ten thousand, with the button for the others. */
export const TenThousandItems: Story = {
  args: {
    layout: 'list',
    show: 'date tags',
    feed: feedOf(...Array.from({ length: 10_000 }, (_, n) => ({ ...PLAIN, title: `Bericht ${n + 1}` }))),
  },
};

const LONG = 'De gemeente vertelt in één titel alles over de nieuwe woningen aan de rand van de stad. ';

/** Titles, summaries, tags and writers of 300 characters, one of them a single word. */
export const ThreeHundredCharacters: Story = {
  args: {
    feed: feedOf(
      { ...PLAIN, title: LONG.repeat(4).slice(0, 300), summary: LONG.repeat(4).slice(0, 300) },
      { ...PLAIN, title: `Bestemmingsplan${'wijzigings'.repeat(28)}procedure` },
      {
        ...PLAIN,
        tags: ['Wonen', LONG.repeat(4).slice(0, 300)],
        authors: [{ name: LONG.repeat(4).slice(0, 300) }],
      },
    ),
  },
};

/** Cards of a feed that has no pictures. */
export const NoPictures: Story = {
  args: {
    feed: feedOf(
      PLAIN,
      { ...PLAIN, title: 'Een fietspad langs de haven' },
      { ...PLAIN, title: 'De school verhuist' },
    ),
  },
};

/** None of the pictures can be loaded. */
export const AllPicturesBroken: Story = {
  args: {
    feed: feedOf(
      { ...PLAIN, image: '/images/bestaat-niet.svg', _raakvlak: { image_alt: 'Tekening: een brug' } },
      { ...PLAIN, title: 'Een fietspad langs de haven', image: '/images/bestaat-ook-niet.svg' },
    ),
  },
};
