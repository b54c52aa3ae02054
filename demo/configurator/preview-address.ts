import { writeAddress } from './model/address.ts';
import type { Choices } from './model/choices.ts';
import { aboutAnArticle } from './model/pieces.ts';

/** What the page in the frame tells the page round it. */
export interface PreviewMessage {
  raakvlak: 'preview';
  /** The query of the page that tells it. */
  of: string;
  outcome: 'shown' | 'empty' | 'failed';
  /** Items that a list has, under its filters. */
  count?: number;
}

/** The query for the page in the frame; what does not change how the elements look is left out. */
export function previewQuery(choices: Choices, article: string | undefined, prefix: string): string {
  const query = new URLSearchParams(
    writeAddress(aboutAnArticle({ ...choices, width: 'phone', system: 'html', integrity: false }, article)),
  );
  // Not read by the configurator itself.
  query.set('prefix', prefix);
  return `?${query}`;
}
