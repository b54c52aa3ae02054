import type { Feed } from '../../../src/data/model.ts';
import { makeFeed, makeItem, type ItemWishes } from '../made-items.ts';

/** The moment at which the tests ask. */
export const NOW = new Date('2026-11-20T12:00:00Z');

/** An article of the fictional municipality, at an address of its own. */
export function article(id: string, wishes: ItemWishes = {}): ReturnType<typeof makeItem> {
  return makeItem(id, {
    url: `https://www.voorbeeldstad.example/nieuws/${id}`,
    published: '2026-11-01T09:00:00Z',
    ...wishes,
  });
}

/** News of a fictional municipality: three articles about heating, two about waste, two about roads, one of its own. */
export function townFeed(): Feed {
  return {
    ...makeFeed([
      article('isolatie', {
        title: 'Subsidie voor isolatie van woningen',
        summary: 'Eigenaren kunnen subsidie aanvragen om hun woning te isoleren.',
        text: 'Met isolatie van dak, vloer of gevel daalt uw energierekening. De subsidie geldt tot de pot leeg is.',
        tags: ['Wonen', 'Duurzaamheid'],
      }),
      article('warmtepomp', {
        title: 'Warmtepomp kopen met subsidie',
        summary: 'Ook voor een warmtepomp is er subsidie.',
        text: 'Een warmtepomp werkt het best na isolatie. Uw energierekening daalt verder.',
        tags: ['Wonen', 'Duurzaamheid', 'Energie'],
      }),
      article('energiecoach', {
        title: 'Gratis advies van een energiecoach',
        summary: 'Een energiecoach kijkt bij u thuis waar warmte weglekt.',
        text: 'De coach kent de regels voor subsidie en isolatie, en helpt u met de aanvraag.',
        tags: ['Energie', 'Duurzaamheid'],
      }),
      article('gft', {
        title: 'Gft-bak voortaan op dinsdag',
        summary: 'De groene bak wordt op een andere dag geleegd.',
        text: 'Zet de groene bak voor zeven uur aan de straat. De afvalkalender is aangepast.',
        tags: ['Afval'],
      }),
      article('afvalkalender', {
        title: 'Nieuwe afvalkalender in de app',
        summary: 'In de app ziet u wanneer welke bak wordt geleegd.',
        text: 'De afvalkalender op papier verdwijnt.',
        tags: ['Afval'],
      }),
      article('brug', {
        title: 'Brug in de Kanaalweg dicht',
        summary: 'De brug wordt gerepareerd. Fietsers rijden om.',
        text: 'Verkeer volgt de omleiding over de Ringdijk.',
        tags: ['Verkeer'],
      }),
      article('ringdijk', {
        title: 'Asfalt van de Ringdijk vernieuwd',
        summary: 'Wegwerkers leggen nieuw asfalt.',
        text: 'Er is een omleiding. Fietsers rijden over de stoep.',
        tags: ['Verkeer'],
      }),
      article('lintjes', {
        title: 'Zeven inwoners krijgen een lintje',
        summary: 'De burgemeester speldde de onderscheidingen op.',
        text: 'Vrijwilligers werden in het zonnetje gezet.',
        tags: ['Koninklijk'],
      }),
    ]),
    language: 'nl',
  };
}
