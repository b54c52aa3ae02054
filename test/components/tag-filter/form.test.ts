import { expect, fixture } from '@open-wc/testing';
import '../../../src/elements/news-list.js';
import '../../../src/elements/tag-filter.js';
import type { NewsList } from '../../../src/elements/news-list.js';
import type { TagFilter } from '../../../src/elements/tag-filter.js';
import { until } from '../../suites/until.js';
import { inState, part, parts } from '../parts.js';
import { chip, chips, FEED, press, shown, type, type Pair } from './filters.js';

interface InForm extends Pair {
  form: HTMLFormElement;
  entries: () => string[];
}

async function inForm(attributes: string, ofList = ''): Promise<InForm> {
  const form = await fixture<HTMLFormElement>(
    `<form><input name="naam" value="Jo"><fieldset><tag-filter ${attributes}></tag-filter></fieldset></form>`,
  );
  form.insertAdjacentHTML('beforeend', `<news-list ${ofList}></news-list>`);
  const filter = form.querySelector('tag-filter') as TagFilter;
  const list = form.querySelector('news-list') as NewsList;
  list.feed = FEED;
  await inState(filter, 'ready');
  const entries = (): string[] => [...new FormData(form)].map(([name, value]) => `${name}=${String(value)}`);
  return { form, filter, list, entries };
}

describe('tag-filter, in a form', () => {
  it('goes along under its name, once for each chosen key', async () => {
    const both = await inForm('name="onderwerp"');
    expect(both.entries()).to.deep.equal(['naam=Jo']);
    await press(both, 'Jeugd');
    await press(both, 'Zorg');
    expect(both.entries()).to.deep.equal(['naam=Jo', 'onderwerp=jeugd', 'onderwerp=zorg']);
    expect([...both.form.elements].includes(both.filter)).to.equal(true);
    await press(both, 'Jeugd');
    expect(both.entries()).to.deep.equal(['naam=Jo', 'onderwerp=zorg']);
  });

  it('goes along with what the page chose, and what was searched for', async () => {
    const both = await inForm('name="q" facet="text"');
    await type(both, 'w4');
    expect(both.entries()).to.deep.equal(['naam=Jo', 'q=w4']);
    const tags = await inForm('name="t"', 'selected="Wonen"');
    await until(() => tags.entries().join() === 'naam=Jo,t=wonen', 'what is chosen at first');
  });

  it('stays out without a name, and follows one that changes', async () => {
    const both = await inForm('');
    await press(both, 'Jeugd');
    expect(both.entries()).to.deep.equal(['naam=Jo']);
    both.filter.name = 'a';
    await shown(both);
    await inState(both.filter, 'ready');
    expect(both.entries()).to.deep.equal(['naam=Jo', 'a=jeugd']);
    both.filter.setAttribute('name', 'b');
    await shown(both);
    expect(both.entries()).to.deep.equal(['naam=Jo', 'b=jeugd']);
    both.filter.removeAttribute('name');
    await shown(both);
    expect(both.entries()).to.deep.equal(['naam=Jo']);
  });

  it('goes back to what was chosen at first with a reset, which is no choice of a visitor', async () => {
    const both = await inForm('name="onderwerp"', 'selected="Wonen"');
    await until(() => both.filter.selected.size, 'what is chosen at first');
    await press(both, 'Jeugd');
    let told = 0;
    both.filter.addEventListener('change', () => (told += 1));
    both.form.reset();
    await shown(both);
    expect(chips(both.filter)).to.deep.equal(['*Wonen 4', 'Energie 2', 'Jeugd 2', 'Zorg 1']);
    expect(both.entries()).to.deep.equal(['naam=Jo', 'onderwerp=wonen']);
    expect(told).to.equal(0);
  });

  it('goes back to what a framework set as a text, too', async () => {
    const both = await inForm('name="onderwerp"');
    both.list.selected = 'Wonen, Zorg' as unknown as string[];
    await until(() => both.filter.selected.size === 2, 'what is chosen at first');
    await press(both, 'Jeugd');
    both.form.reset();
    await shown(both);
    expect([...both.filter.selected]).to.deep.equal(['wonen', 'zorg']);
  });

  for (const attributes of [
    '',
    'variant="checkboxes"',
    'variant="select"',
    'facet="text"',
    'searchable',
    'match-toggle',
  ]) {
    it(`can be worked by nobody in a disabled fieldset, with ${attributes || 'nothing else'}`, async () => {
      const both = await inForm(`name="onderwerp" max-visible="2" ${attributes}`, 'selected="Wonen, Zorg"');
      await until(() => both.filter.selected.size || attributes.includes('text'), 'what is chosen at first');
      await shown(both);
      const fieldset = both.form.querySelector('fieldset') as HTMLFieldSetElement;
      fieldset.disabled = true;
      await shown(both);
      expect(both.entries()).to.deep.equal(['naam=Jo']);
      const controls = [...(both.filter.shadowRoot?.querySelectorAll('button, input, select') ?? [])];
      expect(controls).not.to.have.lengthOf(0);
      for (const control of controls) expect(control.matches(':disabled'), control.outerHTML).to.equal(true);
      await expect(both.filter).to.be.accessible();
      fieldset.disabled = false;
      await shown(both);
      for (const control of controls) expect(control.matches(':disabled')).to.equal(false);
    });
  }

  it('sends no form with a press', async () => {
    const both = await inForm('name="onderwerp" max-visible="2"');
    let sent = 0;
    both.form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    await press(both, 'Wonen');
    part(both.filter, 'more').click();
    part(both.filter, 'clear').click();
    await shown(both);
    expect([sent, parts(both.filter, 'clear').length]).to.deep.equal([0, 0]);
    expect(chip(both.filter, 'Wonen').type).to.equal('button');
  });
});
