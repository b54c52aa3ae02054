import { describe, it } from 'node:test';
import fc from 'fast-check';
import { THERE } from './agreement.ts';
import { answers, attempt, documents } from './all-documents.ts';

/** What may be done to a document: a piece of it is cut out, put elsewhere, or something is put in its place. */
const change = fc.record({
  kind: fc.constantFrom('cut', 'end', 'double', 'swap', 'insert'),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  text: fc.constantFrom(
    ...[
      '<',
      '>',
      '&',
      '"',
      '/',
      '</item>',
      '<item>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<!DOCTYPE x [',
      '&#x110000;',
      '&lt;b&gt;',
    ],
    ...[
      'xml:base="http://["',
      ' xmlns="x" ',
      ' x:y="z" ',
      '\u0000',
      '\ufffe',
      '\ud800',
      '<?xml version="1.0"?>',
      'https://[::',
      '%',
    ],
  ),
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(text: string, { kind, from, to, text: inserted }: Change): string {
  const [a = 0, b = 0] = [from, to]
    .map((part) => Math.floor(part * text.length))
    .sort((one, other) => one - other);
  const near = Math.min(b, a + 40);
  switch (kind) {
    case 'cut':
      return text.slice(0, a) + text.slice(near);
    case 'end':
      return text.slice(0, b);
    case 'double':
      return text.slice(0, near) + text.slice(a);
    case 'swap':
      return text.slice(0, a) + (text[b] ?? '') + text.slice(a + 1, b) + (text[a] ?? '') + text.slice(b + 1);
    default:
      return text.slice(0, a) + inserted + text.slice(a);
  }
}

const changes = fc.array(change, { minLength: 1, maxLength: 4 });

describe('no document makes a reader do anything but read it or refuse it', () => {
  it('not any text that looks like a feed a little', async () => {
    const piece = fc.constantFrom(
      ...[
        '<rss>',
        '</rss>',
        '<channel>',
        '<item>',
        '</item>',
        '<title>',
        '</title>',
        '<feed>',
        '<entry',
        '<link href="',
        '"/>',
      ],
      ...[
        '<rdf:RDF',
        '<?xml',
        '?>',
        '<!DOCTYPE',
        '[<!ENTITY a "b">]>',
        '&a;',
        '<![CDATA[',
        ']]>',
        '<!--',
        '-->',
        '<html>',
        '{"data":',
        '[{"',
        '}]',
      ],
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })))
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.constantFrom(THERE, '', 'feed.xml'),
        async (body, url) => void (await attempt(body, url)),
      ),
      { numRuns: 1500 },
    );
  });

  it('not any bytes', async () => {
    const bytes = fc
      .tuple(fc.constantFrom('', '<?xml version="1.0" encoding="utf-16"?>', '<rss>'), fc.uint8Array())
      .map(([start, rest]) => new Uint8Array([...Buffer.from(start), ...rest]));
    await fc.assert(
      fc.asyncProperty(bytes, async (body) => void (await attempt(body))),
      { numRuns: 500 },
    );
  });

  it('not a real document of RSS or Atom that was damaged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...documents), changes, async ({ bytes }, all) => {
        await attempt(all.reduce(changed, new TextDecoder().decode(bytes)));
      }),
      { numRuns: 3000 },
    );
  });

  it('not a real answer of a content system that was damaged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...answers), changes, async ({ json }, all) => {
        await attempt(all.reduce(changed, JSON.stringify(json)));
      }),
      { numRuns: 500 },
    );
  });

  it('not a real answer of a content system with other values in it', async () => {
    const value = fc.oneof(
      fc.constantFrom(
        null,
        true,
        0,
        -1,
        1e30,
        '',
        [],
        {},
        [null],
        [[]],
        { 0: {} },
        '2026-01-01',
        '<b>',
        'javascript:x',
      ),
      fc.jsonValue(),
    );
    const places = fc.array(fc.tuple(fc.nat(), value), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...answers),
        places,
        fc.constantFrom(THERE, 'https://x.example/en/jsonapi/node/a?page=2', 'x'),
        async ({ json }, all, url) => {
          await attempt(
            all.reduce(
              (body, [place, other]) => replaced(body, place, other),
              structuredClone(json),
            ) as object,
            url,
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});

/** The same, with another value at a place, counted through all of it. */
function replaced(body: unknown, place: number, other: unknown): unknown {
  const places: [holder: Record<string, unknown>, key: string][] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      places.push([value as Record<string, unknown>, key]);
      walk((value as Record<string, unknown>)[key]);
    }
  };
  walk(body);
  const [holder, key] = places[place % (places.length || 1)] ?? [];
  if (holder && key !== undefined) holder[key] = structuredClone(other);
  return body;
}
