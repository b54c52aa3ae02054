/** Copies text; where the page may not, it selects what is to be copied. */
export class Copier {
  readonly #tell: (outcome: { what: string; isSelected: boolean }) => void;

  constructor(tell: (outcome: { what: string; isSelected: boolean }) => void) {
    this.#tell = tell;
  }

  /** @param from what is selected when the clipboard is not there, as on plain http, or refuses */
  async copy(what: string, text: string, from: Element): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#tell({ what, isSelected: false });
    } catch {
      getSelection()?.selectAllChildren(from);
      this.#tell({ what, isSelected: true });
    }
  }
}
