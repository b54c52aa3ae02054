/**
 * Everything in one file, for a script tag with `integrity`: no further script is ever asked for.
 *
 * Its option is in its own address: `raakvlak.all.js?prefix=rv`.
 */
import { define } from './classes.js';
import { prefixFrom } from './components/shared/prefix.js';

define(prefixFrom(import.meta.url).slice(0, -1));
