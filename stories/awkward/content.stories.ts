import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { feedOf } from '../feeds.js';

interface Args {
  feed: object;
  layout: 'list' | 'cards' | 'compact' | 'headlines';
  show: string;
}

const meta = {
  title: 'awkward/content',
  component: 'news-list',
  render: ({ feed, layout, show }) => html`
    <news-list heading="Nieuws" layout=${layout} show=${show} .feed=${feed}></news-list>
  `,
  args: { feed: {}, layout: 'cards', show: 'image date summary tags author' },
  argTypes: {
    feed: { control: false },
    layout: { control: 'inline-radio', options: ['list', 'cards', 'compact', 'headlines'] },
  },
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
