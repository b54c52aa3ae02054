import type { Page } from 'playwright-core';

/** A picture: where, how large, and what is done first. */
export interface Look {
  /** Name of its file. */
  name: string;
  /** Address on the demo server. */
  path: string;
  /** CSS pixels. */
  width: number;
  /** CSS pixels. Default: 900. */
  height?: number;
  scheme?: 'light' | 'dark';
  /** As with high contrast on. */
  forced?: boolean;
  act?: (page: Page) => Promise<void>;
}

const story = (id: string, globals = ''): string =>
  `/storybook/iframe.html?viewMode=story&id=${id}${globals && `&globals=${globals}`}`;
const besideTheirOwn = (theme: string): Pick<Look, 'path' | 'width' | 'height'> => ({
  path: story(`werkplaats-naast-hun-eigen-onderdelen--${theme}`),
  width: 1280,
  height: 2300,
});

/** Chooses a topic, and puts the filter at the top. */
async function choose(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Wonen/ }).click();
  await page.locator('tag-filter .status, tag-filter [part~=status]').getByText('13 van').waitFor();
  await page.evaluate(() => {
    document.querySelector('tag-filter')?.scrollIntoView();
    scrollBy(0, -24);
  });
}

/** Opens the form, and types what may not be typed. */
async function typeBsn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Feedback' }).first().click();
  await page.getByRole('radio', { name: 'Slecht', exact: true }).check({ force: true });
  const message = page.getByRole('dialog').getByRole('textbox').first();
  await message.fill('Ik wil mijn afspraak verzetten. Mijn BSN is 999990019.');
  await message.blur();
  await page.getByText('Staan er persoonlijke gegevens').waitFor();
  // Both the field and the remedy show.
  await message.evaluate((field) => field.scrollIntoView({ block: 'center' }));
}

/** All pictures of docs/looks.md, in its order. */
export const LOOKS: readonly Look[] = [
  { name: 'home', path: '/', width: 1280, height: 1440 },
  { name: 'chosen', path: '/nieuws/', width: 1280, act: choose },
  { name: 'phone-dark', path: '/nieuws/', width: 320, height: 900, scheme: 'dark', act: choose },
  { name: 'personal-data', path: '/nieuws/', width: 1280, height: 1100, act: typeBsn },
  { name: 'forced-colours', path: '/nieuws/', width: 768, forced: true, act: choose },
  { name: 'arabic', path: story('werkplaats-hele-pagina--default', 'language:ar'), width: 768, height: 1100 },
  { name: 'amsterdam', ...besideTheirOwn('amsterdam') },
  { name: 'denhaag', ...besideTheirOwn('denhaag') },
  { name: 'rotterdam', ...besideTheirOwn('rotterdam') },
  { name: 'utrecht', ...besideTheirOwn('utrecht') },
];
