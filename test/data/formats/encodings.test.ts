import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadFeed } from '../../../src/data/index.ts';
import { serve } from '../feed-server.ts';
import { read } from './reading-xml.ts';

const TEXT = 'Café “De Zon”: €5';

/** What a text is in windows-1252, as far as {@link TEXT} needs it; ISO-8859-15 has its euro elsewhere, and no quotes. */
const WINDOWS: Record<string, number> = { é: 0xe9, '“': 0x93, '”': 0x94, '€': 0x80 };
const LATIN9: Record<string, number> = { é: 0xe9, '€': 0xa4, š: 0xa8 };

const byTable = (text: string, table: Record<string, number>): Buffer =>
  Buffer.from([...text].map((letter) => table[letter] ?? letter.charCodeAt(0)));
const utf16 = (text: string, isBig: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

const document = (encoding: string | undefined, title: string): string =>
  `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ''}?>\n<rss version="2.0"><channel><title>x</title><item><title>${title}</title></item></channel></rss>`;

const CASES: [why: string, bytes: Buffer, contentType: string | undefined, title: string][] = [
  ['UTF-8 by its declaration', Buffer.from(document('utf-8', TEXT)), undefined, TEXT],
  ['UTF-8, when nothing is said', Buffer.from(document(undefined, TEXT)), 'text/xml', TEXT],
  [
    'UTF-8 by its mark, whatever else is said',
    Buffer.from(`\ufeff${document('iso-8859-1', TEXT)}`),
    'text/xml; charset=iso-8859-1',
    TEXT,
  ],
  [
    'UTF-8 by its content type, whatever is declared',
    Buffer.from(document('iso-8859-1', TEXT)),
    'application/rss+xml; charset="UTF-8"',
    TEXT,
  ],
  ['windows-1252 by its declaration', byTable(document('windows-1252', TEXT), WINDOWS), undefined, TEXT],
  [
    'windows-1252 by its declaration, in single quotes',
    byTable(document('x', TEXT).replace('"x"', "'Windows-1252'"), WINDOWS),
    'application/xml',
    TEXT,
  ],
  [
    'windows-1252 by its content type',
    byTable(document(undefined, TEXT), WINDOWS),
    'text/xml;charset=windows-1252',
    TEXT,
  ],
  [
    'windows-1252, called ISO-8859-1, as browsers read it',
    byTable(document('ISO-8859-1', TEXT), WINDOWS),
    undefined,
    TEXT,
  ],
  [
    'ISO-8859-15 by its declaration',
    byTable(document('ISO-8859-15', 'Café: €5, Taš'), LATIN9),
    undefined,
    'Café: €5, Taš',
  ],
  [
    'ISO-8859-15 by its content type',
    byTable(document(undefined, 'Café: €5'), LATIN9),
    "text/xml; charset='iso-8859-15'",
    'Café: €5',
  ],
  [
    'UTF-16 with a mark, little end first',
    utf16(`\ufeff${document('utf-16', TEXT)}`, false),
    undefined,
    TEXT,
  ],
  ['UTF-16 with a mark, big end first', utf16(`\ufeff${document('utf-16', TEXT)}`, true), undefined, TEXT],
  ['UTF-16 without a mark, little end first', utf16(document('utf-16', TEXT), false), undefined, TEXT],
  ['UTF-16 without a mark, big end first', utf16(document('utf-16', TEXT), true), undefined, TEXT],
  [
    'UTF-16 by its mark, whatever else is said',
    utf16(`\ufeff${document('utf-8', TEXT)}`, false),
    'text/xml; charset=utf-8',
    TEXT,
  ],
  [
    'UTF-8, when an encoding is declared that nobody knows',
    Buffer.from(document('x-eigen', TEXT)),
    undefined,
    TEXT,
  ],
  [
    'UTF-8, when its content type names one that nobody knows',
    Buffer.from(document(undefined, TEXT)),
    'text/xml; charset=x-eigen',
    TEXT,
  ],
];

describe('a document is read in its encoding', () => {
  for (const [why, bytes, contentType, title] of CASES) {
    it(`${why}: given as bytes`, async () => {
      const { items } = await read(new Uint8Array(bytes), { contentType });
      assert.equal(items[0]?.title, title);
    });

    it(`${why}: from a server`, async (t) => {
      const headers = contentType ? { 'content-type': contentType } : {};
      const server = await serve(t, {
        '/feed': (response) => void response.writeHead(200, headers).end(bytes),
      });
      const { items } = await loadFeed(server.at('/feed'));
      assert.equal(items[0]?.title, title);
    });
  }

  it('however a server cuts it in pieces', async (t) => {
    const bytes = byTable(document('windows-1252', TEXT), WINDOWS);
    const server = await serve(t, {
      '/feed': async (response) => {
        for (const byte of bytes) await new Promise((sent) => response.write(Uint8Array.of(byte), sent));
        response.end();
      },
    });
    const { items } = await loadFeed(server.at('/feed'));
    assert.equal(items[0]?.title, TEXT);
  });

  it('with bytes that are wrong in it, which show as such and spoil nothing', async () => {
    const bytes = byTable(document('utf-8', 'Café'), WINDOWS);
    const { items } = await read(new Uint8Array(bytes));
    assert.equal(items[0]?.title, 'Caf\ufffd');
  });
});
