import { formatsOf } from '../../formats.js';
import type { ServingTexts } from './nl.js';

const { bytes, number } = formatsOf('en');

const items = (count: number): string => `${number(count)} ${count === 1 ? 'item' : 'items'}`;

const findings: ServingTexts = {
  'cors-refused': ({ origin, found, address, redirected }) => [
    found
      ? `${origin} may not fetch the feed: the server only allows ${found}.`
      : `${origin} may not fetch the feed: the server sends no Access-Control-Allow-Origin.`,
    redirected
      ? `After the redirect a browser no longer tells who asks. Use ${address}, or let that server send Access-Control-Allow-Origin: *.`
      : `Let ${new URL(address).host} send this header: Access-Control-Allow-Origin: ${origin}`,
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
};

export default findings;
