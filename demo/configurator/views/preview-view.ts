import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { WIDTHS } from '../model/choices.ts';
import type { State } from '../state.ts';
import type { FieldContext } from './field-view.ts';
import { saidView } from './remark-view.ts';

/** What the choices come to, in a page of its own, as wide as a phone or a desktop. */
export function previewView({ choices, words, actions }: FieldContext, { preview }: State): TemplateResult {
  const { page } = words;
  const { heading, frame, widths, none, note } = page.preview;
  return html`
    <section class="preview" aria-labelledby="step-preview">
      <div class="bar">
        <h2 id="step-preview">${heading}</h2>
        <fieldset class="segments">
          <legend class="visually-hidden">${heading}</legend>
          ${WIDTHS.map(
            (width) => html`
              <input
                id="width-${width}"
                type="radio"
                name="width"
                .checked=${live(choices.width === width)}
                @change=${() => actions.choose((now) => ({ ...now, width }))}
              />
              <label for="width-${width}">${widths[width]}</label>
            `,
          )}
        </fieldset>
      </div>
      <div class="screen ${choices.width}" ?data-empty=${preview.is === 'none'}>
        ${
          preview.is === 'none'
            ? html`
                <p class="nothing">${none}</p>
              `
            : nothing
        }
        <iframe
          title=${frame}
          ?hidden=${preview.is === 'none'}
          ${ref((element) => element && actions.hasFrame(element as HTMLIFrameElement))}
        ></iframe>
      </div>
      ${
        preview.is === 'empty' || preview.is === 'failed'
          ? html`
              <ul class="remarks" role="list">
                ${saidView('error', page.levels.error, page.preview[preview.is])}
              </ul>
            `
          : nothing
      }
      ${
        preview.is === 'shown'
          ? html`
              <p class="hint">
                ${preview.count === undefined ? nothing : page.preview.shown(preview.count)} ${note}
              </p>
            `
          : nothing
      }
    </section>
  `;
}
