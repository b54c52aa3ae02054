/**
 * Registers the four elements, and gives their classes and types.
 * @module raakvlak
 */
import { define } from './classes.js';

define();

export * from './classes.js';
