import { expect } from '@open-wc/testing';
import type { Noise } from '../suites/console-noise.js';
import { settled, until } from '../suites/until.js';

/** Waits for so many words in the console, and for none more; our words are loaded when there is something to say. */
export async function heard(noise: Noise, count: number): Promise<void> {
  await until(() => noise.messages.length >= count, `${count} words in the console`);
  await settled();
  expect(noise.messages, noise.messages.join('\n') || 'the console').to.have.lengthOf(count);
}
