import type { Choices, Owner } from '../model/choices.ts';

/** What the views ask of the page. */
export interface Actions {
  /** Changes choices. */
  choose(change: (choices: Choices) => Choices): void;
  /** Checks the feeds once more. */
  check(): void;
  /** Copies the text of an element; where nothing can be copied, selects it. */
  copy(what: string, from: Element): void;
  /** Copies the address of the page. */
  share(button: Element): void;
  /** Opens what hides a field, and puts the focus there. */
  goTo(id: string): void;
  /** The frame of the preview is in the page. */
  hasFrame(frame: HTMLIFrameElement): void;
}

/** The id of the field of an option. */
export function fieldId(owner: Owner | 'style', option: string): string {
  return `${owner}-${option}`;
}
