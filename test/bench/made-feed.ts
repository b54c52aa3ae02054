/** Text, numbers and choices that are the same at every run. */
class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to 1; mulberry32, which is small, quick and good enough for text. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, from 0 up to below `most`. */
  below(most: number): number {
    return Math.floor(this.next() * most);
  }

  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** Whether something that holds for one in so many holds now. */
  isOneIn(many: number): boolean {
    return this.below(many) === 0;
  }
}

const TAGS = [
  ...['Wonen', 'Afval', 'Verkeer', 'Parkeren', 'Jeugd', 'Onderwijs', 'Zorg', 'Wmo', 'Sport', 'Cultuur'],
  ...['Groen', 'Water', 'Energie', 'Klimaat', 'Veiligheid', 'Handhaving', 'Economie', 'Werk', 'Inkomen'],
  ...['Schulden', 'Armoede', 'Inburgering', 'Verkiezingen', 'Gemeenteraad', 'Begroting', 'Belastingen'],
  ...['Subsidies', 'Vergunningen', 'Omgevingswet', 'Bestemmingsplan', 'Nieuwbouw', 'Renovatie', 'Erfgoed'],
  ...['Musea', 'Bibliotheek', 'Evenementen', 'Markt', 'Horeca', 'Toerisme', 'Haven', 'Openbaar vervoer'],
  ...['Fietsen', 'Wegwerkzaamheden', 'Verlichting', 'Riolering', 'Bomen', 'Dieren', 'Spelen', 'Wijken'],
  ...['Vrijwilligers', 'Mantelzorg', 'Ouderen', 'Toegankelijkheid', 'Privacy', 'Digitale dienstverlening'],
  ...['Open data', 'Participatie', 'Samenwerking', 'Aanbesteding', 'Duurzaamheid'],
];
const WHO = [
  'De gemeente',
  'Het college',
  'De gemeenteraad',
  'Het wijkteam',
  'De aannemer',
  'De milieustraat',
];
const DOES = [
  ...[
    'begint met',
    'stopt tijdelijk met',
    'vraagt uw mening over',
    'geeft extra geld voor',
    'stelt een plan op voor',
  ],
  ...['vertelt meer over', 'wil sneller klaar zijn met', 'onderzoekt de kosten van', 'werkt verder aan'],
];
const WHAT = [
  ...[
    'het nieuwe fietspad',
    'de renovatie van de sporthal',
    'het ophalen van oud papier',
    'de bouw van 120 woningen',
  ],
  ...[
    'de energietoeslag',
    'het onderhoud van de bruggen',
    'de speeltuinen',
    'het parkeren met een vergunning',
  ],
  ...[
    'de herinrichting van het plein',
    'nieuwe bomen en planten',
    'hulp bij schulden',
    'de bibliotheek in de buurt',
  ],
  ...[
    'het afkoppelen van regenwater',
    'de zorg voor ouderen',
    'een café voor mantelzorgers',
    'veilige routes naar school',
  ],
];
const WHERE = [
  ...[
    'in de Lindewijk',
    'aan de Oude Haven',
    'rond het station',
    'in het centrum',
    'op de Molenkade',
    'in Noord',
  ],
  ...[
    'langs de ringweg',
    'bij het stadspark',
    'in de Vogelbuurt',
    'op het industrieterrein',
    'in alle wijken',
  ],
];
const MORE = [
  'U kunt reageren tot en met het einde van de maand.',
  'Bewoners krijgen hierover een brief. Daarin staat ook wie u kunt bellen.',
  'Het werk duurt ongeveer zes weken, als het weer meezit.',
  'De kosten zijn € 250.000. Dat geld stond al in de begroting.',
  'Loket Wonen &amp; Zorg helpt u verder.',
  'Wilt u meer weten? Kom dan naar de inloopavond in het buurthuis.',
  'Tijdens de werkzaamheden blijven winkels en huizen bereikbaar.',
  'Een bewoner zegt: "Wij wachten hier al jaren op."',
  'Tussen 7 en 19 uur kan er geluid zijn. Wij proberen de overlast klein te houden.',
  'Het besluit is nog niet definitief: de raad praat er in het voorjaar over.',
];

/** How long ago items go back, and when the newest is from: fixed, so that the feed is the same at every run. */
const NEWEST = Date.UTC(2026, 0, 31, 12);
const APART = 4 * 3_600_000;

/** What a made feed is like. */
export interface FeedWishes {
  items: number;
  /** The same seed gives the same feed. */
  seed?: number;
}

/**
 * A JSON Feed 1.1 as text, of a municipality that does not exist: about 600 bytes an item, with 60 tags of uneven use,
 * markup and escaped quotes in its texts, and some items with less or more than the others.
 */
export function makeFeedText({ items, seed = 1 }: FeedWishes): string {
  const chance = new Chance(seed);
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Nieuws van een verzonnen gemeente',
    home_page_url: 'https://voorbeeldstad.example/',
    language: 'nl',
    authors: [{ name: 'Redactie' }],
    items: Array.from({ length: items }, (_, index) => makeItem(chance, index)),
  });
}

function makeItem(chance: Chance, index: number): object {
  const [what, where] = [chance.one(WHAT), chance.one(WHERE)];
  const title = `${chance.one(WHO)} ${chance.one(DOES)} ${what} ${where}`;
  const url = `https://voorbeeldstad.example/nieuws/${NEWEST / 1000 - index}/${slug(what)}-${slug(where)}/`;
  return {
    id: url,
    url,
    title,
    // One in ten has none, as in real feeds.
    ...(!chance.isOneIn(10) && { summary: `${sentence(chance)} ${chance.one(MORE)}` }),
    content_html: `<p>${sentence(chance)} <a href="/contact">Neem contact op</a>.</p>`,
    date_published: new Date(NEWEST - index * APART).toISOString(),
    tags: makeTags(chance),
    ...(chance.isOneIn(4) && { date_modified: new Date(NEWEST - index * APART + 86_400_000).toISOString() }),
    ...(chance.isOneIn(3) && { image: `https://voorbeeldstad.example/beeld/${index}.jpg` }),
  };
}

function sentence(chance: Chance): string {
  return `${chance.one(WHO)} ${chance.one(DOES)} ${chance.one(WHAT)} ${chance.one(WHERE)}.`;
}

/** One to four tags; those in front of the list are used far more than those at its end. */
function makeTags(chance: Chance): string[] {
  const many = 1 + chance.below(4);
  const used = Array.from(
    { length: many },
    () => TAGS[Math.floor(chance.next() ** 2 * TAGS.length)] as string,
  );
  return [...new Set(used)];
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\w ]/g, '')
    .replaceAll(' ', '-');
}
