import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { SYSTEMS, type Choices } from '../model/choices.ts';
import type { Remark } from '../model/remark.ts';
import { isJsonFeed } from '../model/verdict.ts';
import { needsOf } from '../snippets/needs.ts';
import { policy } from '../snippets/policy.ts';
import { hasImportMap, isOneFile, snippetsOf, type Stock } from '../snippets/snippets.ts';
import type { State } from '../state.ts';
import type { Actions } from './actions.ts';
import { fieldId } from './actions.ts';
import { checkView, type FieldContext } from './field-view.ts';
import { saidView } from './remark-view.ts';

/** Step 5: the code; or, as long as it would not work, why not. */
export function codeView(context: FieldContext, state: State, isWaiting: boolean): TemplateResult {
  const { choices, words, remarks, actions } = context;
  const { code } = words.page;
  const [label, hint] = code.integrity;
  const aboutSystem = remarks.filter(({ option }) => option === 'system');
  return html`
    <section class="code" aria-labelledby="step-code">
      <h2 id="step-code" tabindex="-1">${code.heading}</h2>
      <fieldset class="segments">
        <legend>${code.system}</legend>
        ${SYSTEMS.map(
          (system) => html`
            <input
              id="system-${system}"
              type="radio"
              name="system"
              .checked=${live(choices.system === system)}
              @change=${() => actions.choose((now) => ({ ...now, system }))}
            />
            <label for="system-${system}">${code.systems[system]}</label>
          `,
        )}
      </fieldset>
      ${
        aboutSystem.length
          ? html`
              <ul class="remarks" role="list">
                ${aboutSystem.map(({ level, said }) => saidView(level, words.page.levels[level], said))}
              </ul>
            `
          : nothing
      }
      ${
        choices.system === 'react'
          ? nothing
          : checkView(
              {
                id: 'style-integrity',
                label,
                hint: [hint, integrityNote(choices, state, code)].filter(Boolean).join(' '),
                isOn: choices.integrity,
                remarks: remarks.filter(({ option }) => option === 'integrity'),
                set: (value) => actions.choose((now) => ({ ...now, integrity: value === 'on' })),
              },
              words,
            )
      }
      <div class="result">${resultView(context, state, isWaiting)}</div>
    </section>
  `;
}

function integrityNote(
  choices: Choices,
  state: State,
  texts: Pick<FieldContext['words']['page']['code'], 'oneFile' | 'importMap' | 'onlyFirst'>,
): string {
  if (!choices.integrity) return '';
  const facts = { isJsonFeed: isJsonFeed(state) };
  if (isOneFile(choices, facts)) return texts.oneFile;
  return hasImportMap(choices, facts) ? texts.importMap : texts.onlyFirst;
}

function resultView(context: FieldContext, state: State, isWaiting: boolean): TemplateResult {
  const { choices, words, remarks, actions } = context;
  const { page } = words;
  const errors = remarks.filter(({ level }) => level === 'error');
  const isEmpty = state.preview.is === 'empty' || state.preview.is === 'failed';
  if (errors.length || (isEmpty && !isWaiting)) {
    const count = errors.length + (isEmpty && !isWaiting ? 1 : 0);
    return html`
      <p class="verdict bad">${page.code.notYet(count)}</p>
      <ul class="remarks" role="list">
        ${errors.map((error) => errorView(error, page.levels.error, actions))}
        ${
          isEmpty && !isWaiting && (state.preview.is === 'empty' || state.preview.is === 'failed')
            ? saidView('error', page.levels.error, page.preview[state.preview.is])
            : nothing
        }
      </ul>
    `;
  }
  if (isWaiting)
    return html`
      <p class="verdict">${page.code.wait}</p>
    `;
  const stock = stockOf(state, page.all);
  const { title, what, lines } = policyOf(context, state, stock);
  return html`
    <p class="verdict good">${page.code.ready}</p>
    ${snippetsOf(choices, stock).map(({ place, code }) =>
      blockView(context, state, place, page.code.places[place], code),
    )}
    ${blockView(context, state, 'policy', [title, what], lines)}
    <p class="hint">${page.code.elsewhere(location.origin)}</p>
    <p>
      <button type="button" @click=${(event: Event) => actions.share(event.currentTarget as Element)}>
        ${page.code.share}
      </button>
      ${copiedView(context, state, 'share')}
    </p>
  `;
}

function errorView({ owner, option, said }: Remark, name: string, actions: Actions): TemplateResult {
  const [what, todo] = said;
  const id = fieldId(owner, option);
  const onClick = (event: Event): void => {
    event.preventDefault();
    actions.goTo(id);
  };
  return html`
    <li class="remark error">
      <strong>${name}:</strong>
      <a href="#${id}" @click=${onClick}>${what}</a>
      <span class="todo">${todo}</span>
    </li>
  `;
}

/** What snippets are made of. */
export function stockOf(state: State, all: string): Stock {
  const { offer, integrity, base, importMap, profile, choices } = state;
  const prefix = profile?.address === choices.profile.trim() ? profile.found.profile.prefix : undefined;
  return {
    elements: offer.elements,
    integrity,
    base,
    importMap,
    prefix: prefix === undefined ? '' : `${prefix}-`,
    isJsonFeed: isJsonFeed(state),
    all,
  };
}

function policyOf(
  { choices, words }: FieldContext,
  state: State,
  stock: Stock,
): { title: string; what: string; lines: string } {
  const [title, what] = words.page.code.policy;
  const scriptSrc = hasImportMap(choices, stock) ? state.importMap?.scriptSrc : undefined;
  return { title, what, lines: policy({ ...needsOf(state), scriptSrc }) };
}

function blockView(
  context: FieldContext,
  state: State,
  what: string,
  [title, where]: readonly [string, string],
  code: string,
): TemplateResult {
  const { words, actions } = context;
  const id = `code-${what}`;
  return html`
    <div class="block">
      <div class="bar">
        <h3 id="${id}-title">${title}</h3>
        <button
          type="button"
          aria-describedby="${id}-title"
          @click=${() => {
            const from = document.getElementById(id);
            if (from) actions.copy(what, from);
          }}
        >
          ${words.page.code.copy}
        </button>
      </div>
      <p class="hint">${where}</p>
      <pre tabindex="0" role="group" aria-labelledby="${id}-title"><code id=${id}>${code}</code></pre>
      ${copiedView(context, state, what)}
    </div>
  `;
}

function copiedView(
  { words }: FieldContext,
  { copied }: State,
  what: string,
): TemplateResult | typeof nothing {
  if (copied?.what !== what) return nothing;
  const { code } = words.page;
  const text = copied.isSelected ? code.selected : what === 'share' ? code.shareCopied : code.copied;
  return html`
    <span class="copied">${text}</span>
  `;
}
