import { formatsOf } from '../../formats.js';
import type { ReadingTexts } from './nl.js';

const { number } = formatsOf('en');

const items = (count: number): string => `${number(count)} ${count === 1 ? 'item' : 'items'}`;

const findings: ReadingTexts = {
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
};

export default findings;
