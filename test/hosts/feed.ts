/** A feed for a host's page; what it tells is made up. */
export const FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Nieuws van Voorbeeldstad',
  home_page_url: 'https://voorbeeldstad.example/',
  items: [
    item('Nieuwe woningen aan de haven', ['wonen']),
    item('Zwembad opent in mei', ['sport']),
    item('Minder afval in het centrum', ['milieu']),
    item('Verhuizen binnen de stad', ['wonen']),
  ],
});

function item(title: string, tags: string[]): object {
  const url = `/nieuws/${title.toLowerCase().replaceAll(' ', '-')}`;
  return { id: url, url, title, tags, summary: `${title}.`, date_published: '2026-03-01T09:00:00Z' };
}
