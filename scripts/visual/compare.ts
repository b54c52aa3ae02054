import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far two colours of a pixel may be from each other, 0 to 1: the step that colours are rounded to. */
const THRESHOLD = 0.04;
/** Pixels that may differ, as a corner is not always rounded alike; an edge that moves by one has many more. */
export const MOST = 4;

/** What two pictures differ in. */
export interface Difference {
  /** How many pixels; all, when the sizes differ. */
  pixels: number;
  /** A picture of them, as a PNG. */
  picture: Buffer;
}

export function compare(before: Buffer, after: Buffer): Difference {
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)];
  const { width, height } = one;
  if (other.width !== width || other.height !== height) return { pixels: width * height, picture: after };
  const picture = new PNG({ width, height });
  const pixels = pixelmatch(one.data, other.data, picture.data, width, height, {
    threshold: THRESHOLD,
    includeAA: true,
  });
  return { pixels, picture: PNG.sync.write(picture) };
}
