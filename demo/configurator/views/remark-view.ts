import { html, nothing, type TemplateResult } from 'lit';
import type { Remark } from '../model/remark.ts';
import type { Words } from '../texts/texts.ts';

/** What is wrong with a field, under it. */
export function remarksView(
  id: string,
  remarks: readonly Remark[],
  { page }: Words,
): TemplateResult | typeof nothing {
  if (!remarks.length) return nothing;
  return html`
    <ul class="remarks" id="${id}-remarks" role="list">
      ${remarks.map(({ level, said }) => saidView(level, page.levels[level], said))}
    </ul>
  `;
}

/** One remark: how bad, what is wrong, what to do. */
export function saidView(
  level: 'error' | 'warning' | 'advice',
  name: string,
  [what, todo]: readonly [string, string?],
): TemplateResult {
  return html`
    <li class="remark ${level}">
      <strong>${name}:</strong>
      ${what}
      ${
        todo
          ? html`
              <span class="todo">${todo}</span>
            `
          : nothing
      }
    </li>
  `;
}
