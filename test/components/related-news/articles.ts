import { feedOf } from '../feeds.js';

/** News of which the first four are about cycling, two about passports, and the last about nothing else here. */
export const FEED = feedOf(
  {
    id: 'stalling',
    url: '/nieuws/stalling',
    title: 'Nieuwe stalling bij het station',
    tags: ['Fiets', 'Station'],
    summary: 'De bewaakte stalling heeft plaats voor duizend fietsen.',
  },
  { id: 'pad', url: '/nieuws/pad', title: 'Het fietspad langs de singel wordt breder', tags: ['Fiets'] },
  { id: 'brug', url: '/nieuws/brug', title: 'Brug dicht voor fietsers', tags: ['Fiets', 'Singel'] },
  { id: 'ov', url: '/nieuws/ov', title: 'Bussen rijden anders rond het station', tags: ['Station'] },
  { id: 'paspoort', url: '/nieuws/paspoort', title: 'Uw paspoort vraagt u online aan', tags: ['Paspoort'] },
  {
    id: 'rijbewijs',
    url: '/nieuws/rijbewijs',
    title: 'Afspraak maken voor reisdocumenten',
    tags: ['Paspoort'],
  },
  { id: 'zwembad', url: '/nieuws/zwembad', title: 'Warm water', tags: ['Zwemmen'] },
);

/** What is about cycling, but for the parking itself. */
export const ABOUT_PARKING = [
  'Het fietspad langs de singel wordt breder',
  'Brug dicht voor fietsers',
  'Bussen rijden anders rond het station',
];
/** What goes with a passport. */
export const ABOUT_PASSPORTS = ['Afspraak maken voor reisdocumenten'];
