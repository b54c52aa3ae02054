import { expect, fixture } from '@open-wc/testing';
import '../../src/elements/news-list.js';
import type { NewsList } from '../../src/elements/news-list.js';
import { parseFeed } from '../../src/data/parse-feed.js';
import {
  FEEDS,
  outcomeOf,
  SETS,
  shownOf,
  unpacked,
  type Outcomes,
  type Pack,
} from '../data/formats/outcome.js';
import { listenToNoise, type Noise } from '../suites/console-noise.js';
import { until } from '../suites/until.js';
import { inState, partTexts, parts } from './parts.js';

/** What Node's library for XML reads, and browsers refuse: each breaks a rule of namespaces that no feed comes near. */
const ONLY_IN_NODE = [
  'selfmade/attribute-twice-by-namespace.xml',
  'selfmade/cdata-after.xml',
  'selfmade/xmlns-empty-prefix.xml',
  'selfmade/xmlns-xml.xml',
  'selfmade/xmlns-xmlns.xml',
];

const getJson = async <T>(address: string): Promise<T> => (await (await fetch(address)).json()) as T;

describe('feeds of all formats', () => {
  let inNode: Outcomes;
  // Two of the feeds have what is odd in feeds, and the console says so.
  let noise: Noise;
  beforeEach(() => void (noise = listenToNoise()));
  afterEach(() => noise.stop());
  before(async function () {
    this.timeout(60_000);
    inNode = await getJson<Outcomes>('/routes/outcomes');
  });

  for (const path of FEEDS) {
    it(`${path} is shown as Node reads it`, async () => {
      const expected = inNode.feeds[path] ?? [];
      expect(expected.length).to.be.greaterThan(1);
      const list = await fixture<NewsList>(
        `<news-list page-size="20" show="summary tags" src="/test/documents/${path}"></news-list>`,
      );
      await inState(list, 'ready');
      // As JSON, what is absent has no key.
      const shown = JSON.parse(JSON.stringify(list.query.feed?.items.map(shownOf))) as unknown;
      expect(shown).to.deep.equal(expected);
      expect(partTexts(list, 'title')).to.deep.equal(expected.map(({ title }) => title));
      const links = parts(list, 'link').map((link) => (link as HTMLAnchorElement).href);
      const urls = expected.map(({ url }) => url).filter((url) => url !== undefined);
      expect(links).to.deep.equal(urls);
    });
  }

  it('run nothing of what is in them', () => {
    expect((globalThis as { attacked?: boolean }).attacked).to.equal(undefined);
  });

  for (const set of SETS) {
    it(`all documents of ${set} are read as in Node`, async function () {
      this.timeout(60_000);
      const different: string[] = [];
      for (const [name, document] of Object.entries(await getJson<Pack>(`/test/documents/${set}/xml.json`))) {
        const path = `${set}/${name}`;
        if (!name.endsWith('.xml') || ONLY_IN_NODE.includes(path)) continue;
        const [here, there] = [await outcomeOf(parseFeed, unpacked(document)), inNode.documents[path]];
        if (here !== there) different.push(`${path}: ${here}, and in Node ${there}`);
      }
      expect(different).to.deep.equal([]);
    });
  }
});

describe('XML under Trusted Types', () => {
  /** Reads a feed in a page with this policy: the titles, or the kind of the error and what to do. */
  async function readUnder(policy: string, path: string): Promise<string[]> {
    const script = `
      import { parseFeed } from '${location.origin}/src/data/parse-feed.ts';
      const url = '${location.origin}/test/documents/${path}';
      const body = new Uint8Array(await (await fetch(url)).arrayBuffer());
      window.outcome = await parseFeed(body, { url }).then(
        ({ items }) => items.map(({ title }) => title),
        ({ kind, hint }) => [String(kind), String(hint)],
      );`;
    const frame = await fixture<HTMLIFrameElement>('<iframe title="Een pagina"></iframe>');
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; ${policy}"><script type="module">${script}</script>`;
    return until(
      () => (frame.contentWindow as unknown as { outcome?: string[] } | null)?.outcome,
      'the feed has been read or refused',
    );
  }

  it('is read by a policy named raakvlak, and no other', async () => {
    expect(await readUnder('trusted-types raakvlak', 'selfmade/nieuws.atom')).to.deep.equal([
      'Zwembad open & vernieuwd',
      'Zo werkt <b> in een titel',
    ]);
  });

  it('is refused where that is not allowed, and says what to allow', async () => {
    const [kind, hint] = await readUnder("trusted-types 'none'", 'selfmade/nieuws.rss');
    expect(kind).to.equal('blocked');
    expect(hint).to.contain('trusted-types');
  });

  it('is not needed for other formats', async () => {
    expect(await readUnder("trusted-types 'none'", 'wordpress/posts.json')).to.have.lengthOf(3);
  });
});
