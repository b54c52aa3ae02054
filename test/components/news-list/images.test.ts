import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import { listenToNoise, type Noise } from '../../suites/console-noise.js';
import { feedOf } from '../feeds.js';
import { inState, part, parts } from '../parts.js';
import { until } from '../../suites/until.js';
import { heard } from '../heard.js';

/** A picture that never comes, with what the publisher says of it. */
const picture = (src: string, own: object = {}): Record<string, unknown> => ({ image: src, _raakvlak: own });

describe('news-list, its pictures', () => {
  let noise: Noise;
  beforeEach(() => void (noise = listenToNoise()));
  afterEach(() => noise.stop());

  /** @param mayGo whether a picture that does not come may go, as it does for a visitor */
  const show = async (feed: object, origins = '', mayGo = false): Promise<NewsList> => {
    const list = await fixture<NewsList>(html`
      <news-list show="image" image-origins=${origins} .feed=${feed}></news-list>
    `);
    if (!mayGo)
      // What an image tells of itself comes past here first.
      list.shadowRoot?.addEventListener('error', (event) => event.stopPropagation(), { capture: true });
    await inState(list, 'ready');
    return list;
  };
  const images = (list: NewsList): HTMLImageElement[] => parts(list, 'image') as HTMLImageElement[];

  it('loads them late, says nothing to their server about the visitor, and keeps their text', async () => {
    const list = await show(feedOf(picture('/routes/empty?a', { image_alt: 'Een plein met bomen' })));
    const [image] = images(list);
    expect(image?.loading).to.equal('lazy');
    expect(image?.referrerPolicy).to.equal('no-referrer');
    expect(image?.alt).to.equal('Een plein met bomen');
    await expect(list).to.be.accessible();
  });

  it('takes one without a text for decoration', async () => {
    const list = await show(feedOf(picture('/routes/empty?b')));
    expect(part(list, 'image').getAttribute('alt')).to.equal('');
  });

  for (const layout of ['list', 'cards', 'compact'] as const) {
    it(`keeps their room free before they are there, in layout ${layout}`, async () => {
      const list = await show(
        feedOf(
          picture('/routes/never?c', { image_width: 1200, image_height: 675 }),
          picture('/routes/never?d'),
          picture('/routes/never?e', { image_width: -5, image_height: 'hoog' }),
        ),
      );
      list.layout = layout;
      await list.updateComplete;
      for (const image of images(list)) {
        const { width, height } = image.getBoundingClientRect();
        expect(width).to.be.greaterThan(50);
        expect(width / height).to.be.closeTo(layout === 'compact' ? 1 : 16 / 9, 0.02);
      }
    });
  }

  for (const layout of ['list', 'cards', 'compact'] as const) {
    it(`leaves the room of one that does not come to the text, in layout ${layout}`, async () => {
      const list = await show(
        feedOf(
          { ...picture('/routes/missing?h', { image_alt: 'Een brug' }), title: 'Een' },
          { title: 'Twee' },
        ),
        '',
        true,
      );
      list.layout = layout;
      await until(() => images(list).length === 0, 'the picture is gone');
      const [broken, none] = parts(list, 'title').map((title) => title.getBoundingClientRect().width);
      expect(broken).to.be.greaterThan(100);
      expect(broken).to.be.closeTo(none as number, 1);
      list.feed = feedOf({ ...picture('/demo/site/images/wonen.svg'), title: 'Een' });
      await until(() => images(list)[0]?.naturalWidth, 'its next picture is there');
    });
  }

  it('shows no picture of another item while its own is on its way', async () => {
    const list = await show(
      feedOf(
        { ...picture('/demo/site/images/wonen.svg'), tags: ['Wonen'] },
        { ...picture('/routes/never?g'), tags: ['Zorg'] },
      ),
    );
    await until(() => images(list)[0]?.naturalWidth, 'the first picture is there');
    list.query.select(['zorg']);
    await until(() => images(list).length === 1, 'the other item alone');
    expect(images(list)[0]?.src).to.contain('never');
    expect(images(list)[0]?.naturalWidth).to.equal(0);
  });

  it("shows them only from the page's own origin", async () => {
    const list = await show(feedOf(picture('https://pixel.example/a.png'), picture('/routes/empty?f')));
    expect(images(list).map(({ src }) => new URL(src).origin)).to.deep.equal([location.origin]);
    await heard(noise, 1);
    expect(noise.messages[0]).to.contain(
      '<news-list> leaves out pictures from https://pixel.example. If that is right, add image-origins="https://pixel.example".',
    );
  });

  it('shows them from the origins that the page names', async () => {
    const list = await show(
      feedOf(picture('https://beeld.invalid/a.png'), picture('https://cdn.invalid/b.png')),
      'https://beeld.invalid/map/ https://cdn.invalid onzin:',
    );
    expect(images(list)).to.have.lengthOf(2);
    await heard(noise, 0);
  });

  it("shows them from the feed's own origin", async () => {
    const { parseFeed } = await import('../../../src/data/parse-feed.js');
    const feed = await parseFeed(feedOf(picture('/a.png'), picture('https://elders.invalid/b.png')), {
      url: 'https://feeds.invalid/feed.json',
    });
    const list = await show(feed);
    expect(images(list).map(({ src }) => src)).to.deep.equal(['https://feeds.invalid/a.png']);
  });
});
