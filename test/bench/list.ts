import type { Bench } from './bench.ts';
import { builtFiles } from './built-files.ts';
import { openBrowser } from './chromium.ts';
import { measureLoads } from './list/loads.ts';
import { rehearse, type Setting } from './list/setting.ts';
import { openSite } from './list/site.ts';
import { measureToggles } from './list/toggles.ts';

/** Frames come as soon as they are ready, not at the next of sixty a second: waiting for it is no work of anyone's. */
const AT_ONCE = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/**
 * How fast a list with a filter shows, and follows a choice: ours as it is built, against one written by hand that wears
 * the same style sheets, and against list.js and InstantSearch. That all show the same is looked at after every choice.
 */
export const list: Bench = async ({ rounds = 15, say }) => {
  const dist = await builtFiles();
  const browser = await openBrowser(AT_ONCE);
  const site = await openSite(dist);
  try {
    say('looking whether all show the same');
    const setting: Setting = { browser, site, rounds, say, rooms: await rehearse(browser, site) };
    const toggles = await measureToggles(setting);
    const loads = await measureLoads(setting);
    return {
      title: 'A list of news with a filter of 60 tags: ten items and all tags show, with counts that follow',
      notes: [
        `Of ${rounds} rounds in which all take turns, in one Chromium, each in a window of its own: medians by the clock, means of`,
        'processor time, which is of the main thread alone and hardly disturbed by other programs. All wear the style sheets of',
        'ours, and show the same. list.js has no counts, and neither it nor InstantSearch tells how many items are left: they',
        'do less. A goal is met when ours is within it and no peer is better; list.js is left out of it where counts change.',
      ],
      parts: [...loads, ...toggles],
    };
  } finally {
    await browser.close();
    site.close();
  }
};
