import { formatsOf } from '../formats.js';
import type { FindingTexts } from './nl.js';

const { bytes, date, list, number } = formatsOf('en');

const items = (count: number): string => `${number(count)} ${count === 1 ? 'item' : 'items'}`;
const some = ({ count, total, examples }: Parameters<FindingTexts['no-title']>[0], what: string): string =>
  count === total && total > 1
    ? `All ${items(count)} ${what}.`
    : `${items(count)} ${what}${examples.length ? `, such as ${list(examples.map((title) => `“${title}”`))}` : ''}.`;
const have = ({ count }: { count: number }): string => (count === 1 ? 'has' : 'have');

const findings: FindingTexts = {
  'no-file': ({ name, host }) => [
    `There is no file ${name}.`,
    host ? `Is it a web address? Then write https://${host}` : 'Check the name and the folder.',
  ],
  'bad-file': ({ name, detail }) => [
    `The file ${name} cannot be read (${detail}).`,
    'Check that it is a plain file that you may read.',
  ],
  'bad-address': ({ address }) => [
    `${address} is no web address that Raakvlak can read.`,
    'An address begins with https:// or http://.',
  ],
  credentials: () => [
    'The address holds a name and a password, which browsers do not allow.',
    'Use an address that anyone may read.',
  ],
  'no-server': ({ host }) => [
    `The server ${host} cannot be found.`,
    'Check the address and your connection. Behind a proxy? Set NODE_USE_ENV_PROXY=1 and HTTPS_PROXY.',
  ],
  'no-connection': ({ host }) => [
    `The server ${host} does not accept the connection.`,
    'Check that the server is on, and that the port is right.',
  ],
  'broken-off': ({ host }) => [
    `The server ${host} broke off before everything was there.`,
    'Try again. If it stays, ask the administrator of the server.',
  ],
  tls: ({ host, detail }) => [
    `There is no secure connection with ${host} (${detail}).`,
    'Have the certificate of the server checked. Does your organisation have one of its own? Set NODE_USE_SYSTEM_CA=1.',
  ],
  redirects: ({ address }) => [
    `The server keeps redirecting, and arrives nowhere: ${address}`,
    'Open the address in a browser, and use the address where you end up.',
  ],
  'bad-redirect': ({ address }) => [
    `The server redirects to an address that is not on the web: ${address}`,
    'Have the redirect checked by the administrator of the server.',
  ],
  'no-http': ({ host, detail }) => [
    `The answer of ${host} makes no sense (${detail}).`,
    'Check the address: https or http, and the port.',
  ],
  encoding: ({ encoding }) => [
    `The answer is compressed, but cannot be unpacked${encoding ? ` (Content-Encoding: ${encoding})` : ''}.`,
    'Have the compression checked by the administrator of the server.',
  ],
  timeout: ({ seconds }) => [
    `Nothing came from the server for ${number(seconds)} seconds.`,
    'Ask the administrator why it takes so long, or offer a smaller feed.',
  ],
  http: ({ status }) => [
    status === 401 || status === 403
      ? `The server refuses: status ${status}.`
      : status === 404 || status === 410
        ? `There is nothing at this address: status ${status}.`
        : status === 429
          ? 'The server gets too many requests: status 429.'
          : status >= 500
            ? `The server is out of order: status ${status}.`
            : `The server gives no feed, but status ${status}.`,
    status === 401 || status === 403
      ? 'A feed must be readable without logging in. A firewall may keep programs out: let it pass this address.'
      : status === 404 || status === 410
        ? 'Check the address. The guide “Which feed do I have?” tells which address belongs to your CMS.'
        : status === 429 || status >= 500
          ? 'Try again later. If it stays, ask the administrator of the server.'
          : 'Open the address in a browser. If you see no feed, ask the administrator for the right address.',
  ],

  'web-page': () => [
    'This is a web page, and it names no feed of the same website.',
    'Find the address of the feed itself. The guide “Which feed do I have?” tells which one belongs to your CMS.',
  ],
  'page-file': () => [
    'This file is a web page, not a feed.',
    'Give the address of the page: Raakvlak then looks for the feed that the page names.',
  ],
  'no-feed': ({ look, detail }) => [
    `This is ${look === 'json' ? 'JSON' : look === 'xml' ? 'XML' : 'text'}, but no feed that Raakvlak knows (${detail}).`,
    'Raakvlak reads JSON Feed, RSS, Atom, WordPress, OpenPub and Drupal. Check the address.',
  ],
  empty: () => ['The document is empty.', 'Check the address, and whether any news is published.'],
  'broken-json': ({ detail }) => [
    `The JSON is broken (${detail}).`,
    'Often a message of the CMS stands before or after the feed, or the text is cut off. Have the CMS make it anew.',
  ],
  'broken-xml': ({ detail }) => [
    `The XML is broken (${detail}).`,
    'Check the feed at https://validator.w3.org/feed/ and have the CMS make it anew.',
  ],
  'none-usable': ({ detail }) => [
    `Not one item can be used (${detail}).`,
    'An item needs a title, a text or an address.',
  ],
  'no-items': ({ leftOut }) => [
    leftOut
      ? `There is nothing to show: ${leftOut === 1 ? 'the only item has' : `all ${items(leftOut)} have`} expired or ${leftOut === 1 ? 'is' : 'are'} not due yet.`
      : 'There are no items in the feed.',
    'Publish an item, or check whether the address has a filter that leaves out everything.',
  ],
  unknown: ({ detail }) => [`The feed cannot be read: ${detail}`],

  'cors-refused': ({ origin, found, address }) => [
    found
      ? `${origin} may not fetch the feed: the server only allows ${found}.`
      : `${origin} may not fetch the feed: the server sends no Access-Control-Allow-Origin.`,
    `Let ${new URL(address).host} send this header: Access-Control-Allow-Origin: ${origin === 'null' ? '*' : origin}`,
  ],
  'cors-redirect': ({ origin, address }) => [
    `${origin} may not read the redirect of ${address}: it needs Access-Control-Allow-Origin too.`,
    'Use the address where the redirect ends.',
  ],
  'mixed-content': ({ origin, address }) => [
    `${origin} is secure (https), but ${address} is not. A browser does not fetch it.`,
    'Use the https address of the feed.',
  ],
  'vary-origin': () => [
    'The server allows only this website, but does not say that the answer differs per website. A cache may then give the wrong answer.',
    'Let the server send Vary: Origin too, or Access-Control-Allow-Origin: *.',
  ],
  'csp-lines': ({ connect, images }) => [
    'The website that shows this must allow other websites, if it has a Content-Security-Policy.',
    `Add: ${[connect.length && `connect-src ${connect.join(' ')};`, images.length && `img-src ${images.join(' ')};`].filter(Boolean).join(' ')}`,
  ],
  'origin-of-file': () => [
    'Of a file it cannot be told which website may fetch it.',
    'Give the address of the feed to have that checked.',
  ],
  insecure: ({ address }) => [
    `The feed comes over a connection that is not secure: ${address}`,
    'Use https. A website with https may not fetch the feed otherwise.',
  ],

  'named-by-page': ({ address }) => [
    `This is a web page. It names the feed ${address}`,
    'Use that address: it saves visitors a request.',
  ],
  moved: ({ times, address }) => [
    `The address redirects ${times === 1 ? '' : `${number(times)} times `}to ${address}`,
    'Use that address: it saves visitors a request.',
  ],
  uncompressed: ({ size, packed }) => [
    `The server sends the feed uncompressed: ${bytes(size)}.`,
    `Turn on compression (gzip or brotli)${packed ? `. It then becomes about ${bytes(packed)}` : ''}.`,
  ],
  large: ({ size }) => [
    `The feed is large: ${bytes(size)} each time.`,
    'Let the feed give fewer items, or only summaries. Raakvlak shows the first items while the rest arrives, if it is a JSON Feed.',
  ],
  'over-size': ({ size, limit }) => [
    `The feed is ${bytes(size)}. In a page Raakvlak stops after ${bytes(limit)}.`,
    'Let the feed give fewer items.',
  ],
  'over-items': ({ count, limit }) => [
    `The feed has ${items(count)}. In a page Raakvlak reads the first ${number(limit)}.`,
    'Let the feed give fewer items.',
  ],
  'no-store': () => [
    'The server forbids browsers to keep the feed (Cache-Control: no-store). Every page fetches all of it again.',
    'Send for example Cache-Control: max-age=300: the feed is then good for five minutes.',
  ],
  'not-cached': ({ validated }) => [
    validated
      ? 'The server does not say how long the feed stays good. Browsers then guess.'
      : 'The server does not say how long the feed stays good, nor whether it has changed. Visitors fetch all of it each time.',
    `Send for example Cache-Control: max-age=300${validated ? '' : ', and an ETag or Last-Modified'}.`,
  ],
  'no-validator': () => [
    'Browsers cannot ask whether the feed has changed: there is no ETag and no Last-Modified.',
    'Send one of the two. A feed that stayed the same then need not be sent again.',
  ],
  'cached-long': ({ days }) => [
    `Browsers may keep the feed for ${days === 1 ? 'a day' : `${number(days)} days`}. Visitors see no news for that long.`,
    'Send for example Cache-Control: max-age=300.',
  ],
  'other-type': ({ type, expected }) => [
    type
      ? `The server calls the feed ${type}. Raakvlak reads it all the same.`
      : 'The server does not say what kind of document it is. Raakvlak reads it all the same.',
    `Better is Content-Type: ${expected}.`,
  ],
  'next-page': ({ address }) => [
    'This is not all: there is a next page, which was not looked at now.',
    `The next page: ${address}`,
  ],

  'no-title': (found) => [
    some(found, `${have(found)} no title of ${found.count === 1 ? 'its' : 'their'} own: the text’s first words stand in`),
    'Give each item a title.',
  ],
  'no-text': (found) => [
    some(found, `${have(found)} no summary and no text`),
    'Put a summary of one or two sentences in the feed.',
  ],
  'no-summary': (found) => [
    some(found, `${have(found)} no summary of ${found.count === 1 ? 'its' : 'their'} own`),
    'Raakvlak takes the first sentences of the text. A summary written as one reads better.',
  ],
  'no-date': (found) => [
    some(found, `${have(found)} no date`),
    'Give each item a date. Items without one come last when a list is sorted by date.',
  ],
  'no-link': (found) => [
    some(found, `${have(found)} no link: a visitor cannot read on`),
    'Put the link in the feed, or give a template: item-url="/nieuws/{slug}". A file may need --url.',
  ],
  'no-alt': (found) => [
    some(found, `${have(found)} a picture without text alternative`),
    'Fill in the alternative text in the CMS. Without it a screen reader skips the picture.',
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
      ? `${message} That is so for ${items(count)}${ids.length ? `: ${ids.join(', ')}${count > ids.length ? ', …' : ''}` : ''}.`
      : ids[0]
        ? `${message} (${ids[0]})`
        : message,
    hint,
  ],
};

export default findings;
