import { formatsOf } from '../../formats.js';
import type { ContentTexts, Some } from './nl.js';

const { date, list, number } = formatsOf('en');

const items = (count: number): string => `${number(count)} ${count === 1 ? 'item' : 'items'}`;
const some = ({ count, total, examples }: Some, what: string): string => {
  if (count === total && total > 1) return `All ${items(count)} ${what}.`;
  const named = list(examples.map((title) => `“${title}”`));
  return `${items(count)} ${what}${named && (count === 1 ? ': ' : ', such as ')}${named}.`;
};
const have = ({ count }: { count: number }): string => (count === 1 ? 'has' : 'have');

const findings: ContentTexts = {
  'no-title': (found) => [
    some(found, `${have(found)} no title, or one that is the beginning of the text`),
    'Give each item a title.',
  ],
  'no-text': (found) => [
    some(found, `${have(found)} no summary and no text`),
    'Put a summary of one or two sentences in the feed.',
  ],
  'summary-is-text': (found) => [
    some(found, `${have(found)} a summary that is the beginning of the text`),
    'That is allowed. A summary of one or two sentences of its own reads better.',
  ],
  'no-date': (found) => [
    some(found, `${have(found)} no date`),
    'Give each item a date. Items without one come last when a list is sorted by date.',
  ],
  'no-link': (found) => [
    some(found, `${have(found)} no link`),
    found.fromFile
      ? 'Are there links in the file after all, such as /nieuws/1? Then say with --url where it came from.'
      : 'A visitor cannot read on. Put the link in the feed, or give a template: item-url="/nieuws/{slug}".',
  ],
  'no-alt': (found) => [
    some(found, `${have(found)} a picture without text alternative`),
    'Fill in the alternative text in the CMS. Without it a screen reader skips the picture.',
  ],
  'no-images': ({ format }) => [
    'Not one item has a picture.',
    format === 'wordpress'
      ? 'To show pictures, add _embed=wp:term,wp:featuredmedia,author to the address, and choose featured images in WordPress.'
      : format === 'drupal'
        ? 'To show pictures, name their field in the address: include=field_image, or field_media_image.field_media_image.'
        : 'Only needed if you want to show pictures.',
  ],
  'foreign-images': ({ count, origins }) => [
    `${number(count)} ${count === 1 ? 'picture comes' : 'pictures come'} from another website and ${count === 1 ? 'is' : 'are'} left out: ${list(origins)}.`,
    `Do you trust it? Then put on the element: image-origins="${origins.join(' ')}"`,
  ],
  'no-tags': ({ count, total, examples }) => [
    count === total
      ? 'Not one item has a tag. There is then nothing to filter by.'
      : some({ count, total, examples }, `${have({ count })} no tag`),
    'Give items a tag or category in the CMS.',
  ],
  'similar-tags': ({ pairs, total }) => [
    `Tags that look alike, perhaps the same: ${pairs
      .map(
        ({ labels: [a = '', b = ''], counts: [m = 0, n = 0] }) =>
          `“${a}” (${number(m)}) and “${b}” (${number(n)})`,
      )
      .join('; ')}${total > pairs.length ? `; and ${number(total - pairs.length)} more` : ''}.`,
    'Do they mean the same? Then choose one name in the CMS.',
  ],
  'not-newest-first': () => [
    'The newest items are not the first in the feed.',
    'Do you want them first? Put order="newest" on the list.',
  ],
  old: ({ newest }) => [
    `The newest item is of ${date(new Date(newest))}.`,
    'Check that this is the right feed, and that it is still kept up to date.',
  ],
  garbled: (found) => [
    some(found, `${have(found)} characters that are wrong, such as � or Ã«`),
    'The feed is written in another character set than it says. Let the CMS use UTF-8.',
  ],
  'feed-problem': ({ message, hint, count, items: ids }) => [
    count > 1
      ? `${message} That is so for ${items(count)}${ids.length ? `: ${ids.join(', ')}${count > ids.length ? ` and ${number(count - ids.length)} more` : ''}` : ''}.`
      : ids[0]
        ? `${message} (item ${ids[0]})`
        : message,
    hint,
  ],
};

export default findings;
