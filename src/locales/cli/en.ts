import { formatsOf } from './formats.js';
import type { CliTexts } from './nl.js';

const { bytes, date, list, number } = formatsOf('en');

const items = (count: number): string => `${number(count)} ${count === 1 ? 'item' : 'items'}`;
const points = (count: number): string =>
  `${number(count)} ${count === 1 ? 'point of attention' : 'points of attention'}`;

const en: CliTexts = {
  code: 'en',

  help: `raakvlak checks a news feed or a profile, makes a JSON Feed, bundles a municipality's own, and
fills a page on the server.

Usage
  raakvlak doctor <address or file>…    can Raakvlak show this feed, and what can be better?
  raakvlak convert <address or file>    writes the feed as JSON Feed 1.1
  raakvlak related <address or file>    writes with each item which others go with it
  raakvlak profile check <profile>…      is the profile of your municipality right?
  raakvlak profile compare <profile>…    where do profiles deviate, from the base and from each other?
  raakvlak bundle --profile <profile>    makes one file with your profile in it
  raakvlak render <page>                 fills our elements in a page, to be read without script too
  raakvlak integrity --base <address>    makes the import map that has all files checked
  Instead of a file, - reads what you send in.

Options of doctor, convert and related
  --item-url <template>   address of items without link, such as /nieuws/{slug}
  --url <address>         where a file came from; needed for links such as /nieuws/1
  --timeout <seconds>     how long the server may be silent (15)
  --lang nl|en            language (nl)
Options of doctor
  --origin <address>      the website that will show the feed: may it fetch it?
  --json                  report for another program
Options of related
  --limit <number>        how many items go with an item at most (3)
Options of profile compare
  --html <file>           writes the report as a web page too
Options of bundle
  --elements <names>      only these, such as news-list,tag-filter; else those that the profile names
  --out <file>            where the file goes; else to the screen
Options of render
  --feed <address or file>  the feed, instead of the one in the page
  --url <address>         where the page will be; needed for addresses such as /feed.json
  --prefix <word>         what goes before the names of the elements
  --out <file>            where the page goes; else to the screen
Options of integrity
  --base <address>        where the files of this version are, such as /raakvlak/1.0.0/
Other
  -h, --help              this text
  --version               the version

Examples
  raakvlak doctor https://www.voorbeeld.nl/feed.json --lang en
  raakvlak doctor https://cms.voorbeeld.nl/wp-json/wp/v2/posts?_embed --origin https://www.voorbeeld.nl
  raakvlak convert https://www.voorbeeld.nl/rss.xml > feed.json

It ends with 0 when all is well, with 1 when an error was found or the feed cannot be read, and with 2 when it was
called in a wrong way.
`,
  bug: (detail) => `Something went wrong in raakvlak itself: ${detail}`,
  usage: {
    noCommand: 'Say what raakvlak has to do: doctor, convert, related, profile, bundle, render or integrity.',
    unknownCommand: (name, near) => `Unknown command: ${name}.${near ? ` Do you mean ${near}?` : ''}`,
    noPage: 'Say which page: raakvlak render <file>.',
    base: 'Say where the files are: raakvlak integrity --base /raakvlak/1.0.0/',
    noSource: (command) => `Say which feed: raakvlak ${command} <address or file>.`,
    oneSource: (command) =>
      command === 'render'
        ? 'render fills one page. Give one file.'
        : `${command} writes one feed. Give one address or file.`,
    twiceInput: 'Give - only once: there is one input.',
    unknownOption: (name, near) => `Unknown option: ${name}.${near ? ` Do you mean ${near}?` : ''}`,
    notFor: (name, command) => `The option ${name} is not for ${command}.`,
    noValue: (name) => `The option ${name} needs a value.`,
    value: (name) => `The option ${name} takes no value.`,
    lang: (given) => `There is no language ${given}. Choose nl or en.`,
    address: (name, given) =>
      `${name} ${given} is no web address. Write all of it, such as https://www.voorbeeld.nl.`,
    timeout: (given) => `--timeout ${given} is no number of seconds.`,
    limit: (given) => `--limit ${given} is no number of items. Give a whole number from 1.`,
    seeHelp: 'All commands and options: raakvlak --help --lang en',
  },

  progress: (source, size) => `${source}: ${bytes(size)} received`,

  facts: {
    format: 'Format',
    title: 'Title',
    page: 'Named by',
    moved: 'Now at',
    items: 'Items',
    tags: 'Tags',
    images: 'Pictures',
    size: 'Size',
    caching: 'Caching',
    type: 'Type',
    cors: 'Fetched by',
    next: 'More items',
  },
  none: 'none',
  noTitle: '(no title)',
  formats: {
    'json-feed': 'JSON Feed',
    rss: 'RSS',
    atom: 'Atom',
    wordpress: 'WordPress (REST)',
    openpub: 'OpenPub',
    drupal: 'Drupal (JSON:API)',
  },
  items(count, oldest, newest) {
    if (!oldest || !newest) return number(count);
    const [first, last] = [date(oldest), date(newest)];
    return `${number(count)}, ${first === last ? `of ${first}` : `from ${first} to ${last}`}`;
  },
  tags: (count, most, rest) =>
    `${number(count)}: ${most.join(', ')}${rest ? `, and ${number(rest)} more` : ''}`,
  images: (count, withoutAlt) =>
    withoutAlt ? `${number(count)}, ${number(withoutAlt)} without text alternative` : number(count),
  size: (size, sent, packed) =>
    packed ? `${bytes(size)}, compressed ${bytes(sent)} (${packed})` : bytes(size),
  noCaching: 'the server says nothing about it',
  sameOrigin: (origin) => `${origin}: allowed, as it is the same website`,
  allowed: (origin, header) => `${origin}: allowed (Access-Control-Allow-Origin: ${header})`,
  refused: (origin) => `${origin}: refused`,
  shows: (count) =>
    count === 1 ? 'How Raakvlak shows the item' : `How Raakvlak shows the first ${number(count)} items`,
  picture: (alt) => `[picture: ${alt || 'no text alternative'}]`,
  pictureLeftOut: '[picture of another website: left out]',
  date,
  list,
  number,
  levels: { error: 'ERROR', warning: 'WARNING', advice: 'TIP' },
  verdicts: {
    errors: (errors) =>
      `Not right: ${number(errors)} ${errors === 1 ? 'error' : 'errors'}. Raakvlak cannot show this feed like this.`,
    warnings: (warnings) => `Usable, with ${points(warnings)}.`,
    ok: 'Right: Raakvlak can show this feed.',
  },
  total: (sources, bad) =>
    bad
      ? `${number(bad)} of ${number(sources)} feeds ${bad === 1 ? 'is' : 'are'} not right.`
      : `All ${number(sources)} feeds can be used.`,

  related: {
    progress: (done, all) => `${number(done)} of ${number(all)} items`,
    done: (all, without) =>
      `Done: ${items(all)}${without ? `, of which ${number(without)} without anything that goes with it` : ''}.`,
  },
  render: {
    unreadable: (name, detail) => `${name} cannot be read: ${detail}`,
    unwritable: (name, detail) => `${name} cannot be written: ${detail}`,
    done: (count) => `Done: ${number(count)} ${count === 1 ? 'element' : 'elements'} filled.`,
    none: 'There is no element of Raakvlak in this page.',
    hashes: 'Put this in style-src of the Content-Security-Policy:',
    left: {
      rendered: 'is filled already',
      'no-feed': 'has no feed; give it with --feed',
      'no-url': 'has an address of which the beginning is not known; give --url',
      failed: 'could not get its feed',
      browser: 'is left to the browser',
    },
  },
  integrity: {
    scriptSrc: 'Put this in script-src of the Content-Security-Policy:',
    unbuilt: 'integrity.json is not there: build first (npm run build).',
  },
  convert: {
    next: (address) => `Note: there are more items on a next page, which are not included: ${address}`,
    empty: 'Note: there are no items to show.',
    title: (title) => `Note: the feed has no title. Filled in: ${title}`,
    problems: (count) => `Note: there ${count === 1 ? 'is' : 'are'} ${points(count)}. See raakvlak doctor.`,
    noLinks: (count) =>
      `Note: ${items(count)} without link. Give a template, such as --item-url /nieuws/{slug}`,
  },
};

export default en;
