import { expect, fixture } from '@open-wc/testing';
import { define, FeedbackButton, FeedError, NewsList, RelatedNews, TagFilter } from '../../../src/classes.js';
import { listenToNoise, type Noise } from '../../suites/console-noise.js';
import { route } from '../feeds.js';
import { inState } from '../parts.js';

const NAMES = ['news-list', 'tag-filter', 'related-news', 'feedback-button'];

describe('raakvlak/classes', () => {
  let noise: Noise;
  beforeEach(() => {
    noise = listenToNoise();
  });
  afterEach(() => noise.stop());

  it('registers nothing by itself', () => {
    expect(NAMES.filter((name) => customElements.get(name))).to.deep.equal([]);
    expect(new FeedError('http').kind).to.equal('http');
  });

  it('registers our elements under a prefix, as often as it is asked', async () => {
    define('een');
    define('twee');
    define('een');
    const page = await fixture(
      `<div><een-tag-filter></een-tag-filter><twee-news-list src="${route('feed.json')}"></twee-news-list></div>`,
    );
    await inState(page.lastElementChild as Element, 'ready');
    await inState(page.firstElementChild as Element, 'ready');
    expect(page.lastElementChild).to.be.instanceOf(NewsList);
    expect(page.firstElementChild).to.be.instanceOf(TagFilter);
    expect(noise.messages).to.deep.equal([]);
  });

  it('registers the classes themselves without a prefix, as often as it is asked', () => {
    define();
    define();
    const classes = NAMES.map((name) => customElements.get(name));
    expect(classes).to.deep.equal([NewsList, TagFilter, RelatedNews, FeedbackButton]);
    expect(noise.messages).to.deep.equal([]);
  });

  it('leaves a name alone that is taken, says so, and registers the others', () => {
    const Theirs = class extends HTMLElement {};
    customElements.define('drie-tag-filter', Theirs);
    define('drie');
    expect(customElements.get('drie-tag-filter') === Theirs).to.equal(true);
    expect(customElements.get('drie-feedback-button')?.prototype).to.be.instanceOf(FeedbackButton);
    expect(noise.messages).to.deep.equal([
      'warn: <drie-tag-filter> is defined already on this page; Raakvlak leaves it alone. Load Raakvlak once.',
    ]);
  });
});
