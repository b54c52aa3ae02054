import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityTree } from './accessibility-tree.ts';
import { namesAndOrder } from './names-and-order.ts';
import { openStories, show, type StoriesBrowser } from './stories-page.ts';

let assertions = 0;
const check = (isSo: boolean, what: string): void => {
  assertions += 1;
  assert.ok(isSo, what);
};

/** For each story, what a screen reader must be given, among other things. */
const TOLD: Record<string, string[]> = {
  'tag-filter/MatchToggle': [
    'group "Kies onderwerpen"',
    'searchbox "Zoek een onderwerp"',
    'button "Wonen 13" pressed',
    'button "Energie 7" pressed',
    'button "Verkeer 8"',
    'button "Toon nog 29 onderwerpen" collapsed',
    'group "Toon berichten met"',
    'radio "een van deze onderwerpen" checked',
    'radio "al deze onderwerpen"',
    'button "Wis keuze"',
    'paragraph "" live=polite',
  ],
  'tag-filter/MorePressed': ['button "Toon minder onderwerpen" expanded', 'button "Inkoop 1"'],
  'tag-filter/Checkboxes': [
    'group "Kies onderwerpen"',
    'checkbox "Wonen 13" checked',
    'checkbox "Verkeer 8"',
  ],
  'tag-filter/RadioButtons': ['radio "Energie 7" checked', 'radio "Wonen 13"'],
  'tag-filter/SelectWithChoice': [
    'combobox "Kies onderwerpen" collapsed value="Energie (7)"',
    'option "Alle onderwerpen"',
    'option "Energie (7)" selected',
  ],
  'tag-filter/TextTyped': [
    'search ""',
    'searchbox "Zoek in het nieuws" value="fiets"',
    'button "Wis keuze: Zoek in het nieuws"',
  ],
  'tag-filter/Years': ['group "Kies jaren"'],
  'tag-filter/ZeroDisabled': ['button "Wonen 3" pressed', 'button "Verkeer 0" disabled'],
  'tag-filter/ZeroDisabledCheckboxes': ['checkbox "Wonen 3" checked', 'checkbox "Verkeer 0" disabled'],
  'tag-filter/Disabled': [
    'group "Aanmelden voor de nieuwsbrief"',
    'button "Wonen 13" pressed disabled',
    'button "Wis keuze" disabled',
  ],
  'tag-filter/OwnQuestion': [
    'group "Waarover wilt u lezen?"',
    'button "Toon nog 29 onderwerpen: Waarover wilt u lezen?" collapsed',
  ],
  'news-list/Default': [
    'heading "Nieuws" level=2',
    'list "Onderwerpen"',
    'button "Toon meer nieuws: Nieuws"',
    'paragraph "" live=polite',
  ],
  'related-news/Explained': [
    'heading "Gerelateerd nieuws" level=2',
    'heading "Onze afsprakenmodule is nu van iedereen" level=3',
    'link "Onze afsprakenmodule is nu van iedereen"',
  ],
  'feedback-button/Default': ['button "Feedback"', 'paragraph "" live=polite'],
  'feedback-button/AllQuestions': [
    'heading "Wat vindt u van deze pagina?" level=2',
    'button "Sluiten"',
    'radio "Heel slecht"',
    'radio "Heel goed"',
    'combobox "Waar gaat het over? (niet verplicht)" collapsed value="Kies een onderwerp"',
    'option "Afval en milieu"',
    'group "Wilt u een antwoord van ons?"',
    'button "Bekijk wat wij versturen" collapsed',
    'link "Wat doen wij met uw bericht? (nieuw tabblad)"',
    'button "Verstuur"',
  ],
  'feedback-button/NothingAnswered': [
    'group "Controleer uw antwoorden."',
    'link "Kies een antwoord of schrijf een bericht."',
    'button "Verstuur"',
  ],
  'feedback-button/CitizenServiceNumber': [
    'radio "Slecht" checked',
    'button "Verberg dit (123456782)"',
    'button "Dit is geen BSN (123456782)"',
  ],
  'feedback-button/Sent': ['heading "Bedankt voor uw bericht" level=2', 'paragraph "" live=polite'],
};

/** The main path of each element, and each layout of items: what is drawn is compared with what is told. */
const DRAWN = [
  'tag-filter/MatchToggle',
  'tag-filter/Checkboxes',
  'tag-filter/SelectWithChoice',
  'tag-filter/ThreeFilters',
  'news-list/Default',
  'news-list/Cards',
  'news-list/SecondPage',
  'related-news/Explained',
  'feedback-button/AllQuestions',
  'feedback-button/NothingAnswered',
  'feedback-button/CitizenServiceNumber',
];

describe('what a screen reader gets, by the tree of Chromium', () => {
  let browser: StoriesBrowser;
  let page: Page;
  before(async () => {
    browser = await openStories(['--enable-blink-features=ComputedAccessibilityInfo']);
    page = await browser.open();
  });
  after(async () => {
    await browser.close();
    console.log(`note: accessibility tree and forced colours in Chromium: ${assertions} assertions`);
  });

  for (const [name, lines] of Object.entries(TOLD)) {
    it(`of the story ${name}`, async () => {
      await show(page, name);
      const tree = await accessibilityTree(page);
      for (const line of lines) check(tree.includes(line), `${line} is not among:\n${tree.join('\n')}`);
    });
  }

  for (const name of DRAWN) {
    it(`is named as it is labelled, and read in the order that it is seen in: ${name}`, async () => {
      await show(page, name);
      for (const [width, direction] of [
        [1280, 'ltr'],
        [1280, 'rtl'],
        [320, 'ltr'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate((dir) => void (document.documentElement.dir = dir), direction);
        const { labels, pairs, findings } = await page.evaluate(namesAndOrder);
        assert.deepEqual(findings, [], `${width} px, ${direction}`);
        assert.ok(labels && pairs, 'something was compared');
        assertions += labels + pairs;
      }
      await page.evaluate(() => document.documentElement.removeAttribute('dir'));
      await page.setViewportSize({ width: 1280, height: 900 });
    });
  }

  it('says how many items are left once, after a press, and what a search among choices finds', async () => {
    await show(page, 'tag-filter/Default');
    const live = page.locator('news-list [aria-live]');
    check((await live.textContent())?.trim() === '', 'nothing is said before a choice');
    await page.locator('tag-filter [part="chip"]').first().click();
    await live.filter({ hasText: '13 van 72 berichten' }).waitFor();
    await page.locator('tag-filter [part="search"]').fill('xylofoon');
    await page.locator('tag-filter [aria-live]').filter({ hasText: 'Geen onderwerp gevonden' }).waitFor();
    assertions += 2;
  });

  it('works by keyboard alone: choosing, undoing, searching', async () => {
    await show(page, 'tag-filter/ThreeFilters');
    await page.locator('tag-filter [part="search"]').first().focus();
    await page.keyboard.type('fiets');
    await page.locator('tag-filter [part="status"]').first().filter({ hasText: 'van 72' }).waitFor();
    const chip = page.locator('tag-filter').nth(1).locator('[part="chip"]:visible').first();
    await chip.focus();
    const before = await chip.getAttribute('aria-pressed');
    await page.keyboard.press('Space');
    check((await chip.getAttribute('aria-pressed')) !== before, 'Space presses a chip');
    await page.keyboard.press('Enter');
    check((await chip.getAttribute('aria-pressed')) === before, 'Enter lets it go');
  });
});

describe('forced colours', () => {
  let browser: StoriesBrowser;
  let page: Page;
  before(async () => {
    browser = await openStories();
    page = await browser.open({ forcedColors: 'active', colorScheme: 'dark' });
  });
  after(() => browser.close());

  /** Some computed styles of the first element that fits, in the shadow roots of a story. */
  const styleOf = (selector: string): Promise<Record<string, string>> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { backgroundColor, borderTopColor, borderTopStyle, borderTopWidth, color } =
          getComputedStyle(element);
        return { backgroundColor, borderTopColor, borderTopStyle, borderTopWidth, color };
      });

  it('tell a pressed chip from one that is not, and one that is off', async () => {
    await show(page, 'tag-filter/ZeroDisabled');
    const pressed = await styleOf('tag-filter [aria-pressed="true"]');
    const free = await styleOf('tag-filter [aria-pressed="false"]:not([aria-disabled])');
    const off = await styleOf('tag-filter [aria-disabled="true"]');
    check(pressed.backgroundColor !== free.backgroundColor, 'its surface');
    check(
      free.borderTopWidth !== '0px' && free.borderTopColor !== free.backgroundColor,
      'the edge of a free one',
    );
    check(
      off.borderTopStyle === 'dashed' && free.borderTopStyle === 'solid',
      'the dashes of one that is off',
    );
    const text = await styleOf('tag-filter [aria-pressed="true"] > span');
    check(text.color !== pressed.backgroundColor, 'its text');
  });

  for (const name of [
    'tag-filter/Searchable',
    'tag-filter/SelectWithChoice',
    'tag-filter/Checkboxes',
    'news-list/Cards',
  ]) {
    it(`leave edges and the ring of the focus to see in ${name}`, async () => {
      await show(page, name);
      const fields = page.locator('tag-filter :is(select, [type="search"])');
      for (let n = 0; n < (await fields.count()); n++) {
        const { borderTopWidth, borderTopColor, backgroundColor } = await fields.nth(n).evaluate((field) => {
          const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(field);
          return { borderTopWidth, borderTopColor, backgroundColor };
        });
        check(parseFloat(borderTopWidth) >= 1 && borderTopColor !== backgroundColor, 'the edge of a field');
      }
      for (let n = 0; n < 8; n++) {
        await page.keyboard.press('Tab');
        const isRinged = await page.evaluate(() => {
          let at = document.activeElement;
          while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
          if (!at || at === document.body) return true;
          const around = [at, at.closest('[part~="item"]')].flatMap((one) =>
            one ? [getComputedStyle(one), getComputedStyle(one, '::after')] : [],
          );
          return around.some(
            ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1,
          );
        });
        check(isRinged, 'the ring of the focus');
      }
    });
  }
});
