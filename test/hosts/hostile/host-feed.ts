/** Topics by turns: the same one written in two ways is one topic, in a page of whatever language. */
const TAGS = ['Inwoners', 'INWONERS', 'Wonen', 'Milieu'];
const SUBJECTS = ['de haven', 'het zwembad', 'de markt', 'het stadspark', 'de bibliotheek', 'het station'];

/** How many items the feed has, are about the first topic, are about the swimming pool, and show at first. */
export const COUNTS = { all: 12, firstTopic: 6, found: 2, shown: 8 };

/** A feed for hostile hosts; what it tells is made up. Addresses are relative to the feed. */
export const HOST_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Nieuws van Voorbeeldstad',
  language: 'nl',
  items: Array.from({ length: COUNTS.all }, (_, index) => {
    const subject = SUBJECTS[index % SUBJECTS.length] ?? '';
    return {
      id: `bericht-${index + 1}`,
      url: `nieuws/bericht-${index + 1}`,
      title: `Nieuws over ${subject} ${index + 1}`,
      summary: `Wat er verandert bij ${subject}, en wat u daarvan merkt.`,
      content_text: `De gemeente werkt aan ${subject}. Inwoners praten mee over ${subject}.`,
      image: 'picture.svg',
      date_published: `2026-02-${String(20 - index).padStart(2, '0')}T09:00:00Z`,
      tags: [TAGS[index % TAGS.length] ?? ''],
    };
  }),
});

export const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path fill="#369" d="M0 0h16v9H0z"/></svg>';
