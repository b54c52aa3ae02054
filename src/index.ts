/**
 * Registers the four elements, and gives their classes and types.
 * @module raakvlak
 */
import { define } from './classes.js';
import { withProfile } from './profile/page/with-profile.js';

withProfile(undefined, (dressing) => define(dressing?.prefix.slice(0, -1), dressing));

export * from './classes.js';
