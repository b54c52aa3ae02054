/**
 * Everything in one file, for a script tag with `integrity`: no further script is ever asked for.
 *
 * Its options are in its own address: `raakvlak.all.js?prefix=rv`, `raakvlak.all.js?profile=/huisstijl.json`.
 */
import { define } from './classes.js';
import { isFirstScript } from './components/shared/first-script.js';
import { prefixFrom } from './components/shared/prefix.js';
import { withProfile } from './profile/page/with-profile.js';

if (isFirstScript()) {
  const prefix = prefixFrom(import.meta.url);
  withProfile(import.meta.url, (dressing) => {
    define((prefix || dressing?.prefix || '').slice(0, -1), dressing);
  });
}
