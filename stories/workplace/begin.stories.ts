import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/**
 * The page that opens first. A story, not a page of words: those load Storybook's own parts for such pages, which are
 * larger than all that is ours.
 */
const meta = {
  title: 'Werkplaats/Begin hier',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
  render: () => html`
    <main style="line-height: 1.5">
      <h1 style="line-height: 1.2">Werkplaats</h1>
      <p>
        Hier ziet u elke toestand van de vier elementen van Raakvlak, in elke huisstijl. Voor ontwerpers,
        redacteuren en ontwikkelaars. Alles werkt zonder netwerk: nieuws komt uit een vast bestand, en een
        server voor feedback wordt in de story nagedaan.
      </p>
      <h2>In de balk boven een story</h2>
      <ul>
        <li>
          <b lang="en">House style:</b>
          een thema dat een gemeente of het Rijk publiceert (tokens van NL Design System), of het profiel van
          één van vier verzonnen gemeenten.
        </li>
        <li>
          <b lang="en">Colour scheme:</b>
          licht of donker. Alleen het thema van Utrecht heeft eigen donkere kleuren; bij de andere thema's
          blijft het licht, en dat staat erbij.
        </li>
        <li>
          <b lang="en">Language</b>
          en
          <b lang="en">Direction:</b>
          de taal van de pagina, en of die van rechts naar links leest.
        </li>
        <li>
          <b lang="en">Width:</b>
          hoe breed de kolom is. De elementen passen zich aan hun kolom en aan het venster aan.
        </li>
        <li>
          <b lang="en">Text:</b>
          grotere letters. Alle maten gaan mee.
        </li>
        <li>
          <b lang="en">Motion:</b>
          met
          <q lang="en">Less motion</q>
          gelden de regels voor wie op het eigen apparaat om minder beweging vraagt.
        </li>
      </ul>
      <p>
        Het tabblad
        <b lang="en">Accessibility</b>
        onder een story laat zien wat axe vindt. Dat hoort niets te zijn. Op het tabblad
        <b lang="en">Controls</b>
        probeert u attributen. Met de toets
        <kbd>A</kbd>
        gaat dat paneel dicht en open.
      </p>
      <h2>Waar vindt u wat</h2>
      <ul>
        <li>
          <b>Hele pagina:</b>
          alle elementen samen, per thema.
        </li>
        <li>
          <b>Naast hun eigen onderdelen:</b>
          per thema onze onderdelen naast die van de gemeente zelf.
        </li>
        <li>
          <b>Anatomie:</b>
          welke onderdelen een element heeft, en hoe elk heet in
          <code>::part()</code>
          van uw CSS. Het beeld is het element zelf.
        </li>
        <li>
          <b>Tokens proberen:</b>
          typ een kleur of maat, en kopieer wat u in uw profiel zet.
        </li>
        <li>
          <b>Waar wij afwijken:</b>
          wat vier gemeenten anders doen dan de basis, en dan elkaar.
        </li>
        <li>
          Per element een pagina
          <b lang="en">Docs</b>
          met toestanden, wat wel en niet, en hoe u schrijft.
        </li>
        <li>
          <b lang="en">awkward:</b>
          wat lastig is. Heel lange woorden, niets, één, tienduizend, kapotte beelden, van rechts naar links.
        </li>
      </ul>
      <h2>Tokens voor ontwerpprogramma's</h2>
      <p>Wat een token is zonder thema, in het formaat van de W3C Design Tokens Community Group:</p>
      <ul>
        <li><a href="./design-tokens/raakvlak.light.tokens.json">Licht</a></li>
        <li><a href="./design-tokens/raakvlak.dark.tokens.json">Donker</a></li>
      </ul>
    </main>
  `,
} satisfies Meta;
export default meta;

type Story = StoryObj;

export const Default: Story = { name: 'Begin hier', globals: { width: '40rem' } };
