import { FeedError } from '../errors.js';
import type { Other } from './other.js';

/**
 * Stands in the place of `other.ts` in the single-file build, which reads JSON Feed only.
 *
 * @throws {FeedError} `format`, always
 */
export async function readOther({ url }: Other): Promise<undefined> {
  const hint =
    'raakvlak.all.js reads JSON Feed only. Use raakvlak.js for other formats, or make a bundle with raakvlak bundle.';
  throw new FeedError('format', { url, detail: 'this is no JSON Feed', hint });
}
