import { html, type TemplateResult } from 'lit';
import { liveText } from '../shared/live-text.js';

/**
 * For the key events of a field: what is typed in it is no business of the page's hotkeys, which see it come from our
 * element and not from a field. Escape and Tab go on, as a dialog round us may wait for them.
 */
export function quiet(event: KeyboardEvent): void {
  if (!/^(Escape|Tab)$/.test(event.key)) event.stopPropagation();
}

/**
 * A box to search in: in the news, or among the choices.
 *
 * @param lang of the label, where it is not the page's
 * @param onEnd called when a text is typed to its end
 */
export function searchView(
  label: string,
  lang: unknown,
  text: string,
  onInput: (text: string) => void,
  onEnd: () => void = () => undefined,
): TemplateResult {
  return html`
    <div class="field" @keydown=${quiet} @keyup=${quiet} @keypress=${quiet}>
      <label part="label" for="search" lang=${lang} dir="auto">${liveText(label)}</label>
      <input
        id="search"
        part="search"
        type="search"
        dir="auto"
        autocomplete="off"
        .value=${text}
        @input=${(event: Event) => onInput((event.currentTarget as HTMLInputElement).value)}
        @change=${onEnd}
      />
    </div>
  `;
}
