import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../../src/cli/say.ts';
import type { CheckedFeed } from '../check/check-feed.ts';
import { optionsOf } from '../model/address.ts';
import { withOption } from '../model/choices.ts';
import { feedKey, type State } from '../state.ts';
import type { Words } from '../texts/texts.ts';
import { optionView, textView, type FieldContext } from './field-view.ts';
import { saidView } from './remark-view.ts';

/** Step 2: the feed, and what the doctor says of it. */
export function feedView(context: FieldContext, state: State): TemplateResult {
  const { choices, words, remarks, actions } = context;
  const { feed } = words.page;
  const more = optionsOf(state.offer, 'feed').filter(({ name }) => name !== 'src');
  return html`
    <section class="step" aria-labelledby="step-feed">
      <h2 id="step-feed">${feed.heading}</h2>
      <div class="with-button">
        ${textView(
          {
            id: 'feed-src',
            label: feed.address,
            hint: feed.hint,
            kind: 'url',
            value: choices.options.feed.src ?? '',
            remarks: remarks.filter(({ owner, option }) => owner === 'feed' && option === 'src'),
            set: (value) => actions.choose((now) => withOption(now, 'feed', 'src', value)),
          },
          words,
        )}
        <button type="button" @click=${() => actions.check()}>${feed.check}</button>
      </div>
      ${outcomeView(state, words)}
      <details id="more-feed">
        <summary>${feed.more}</summary>
        ${more.map((option) => optionView(context, 'feed', option))}
      </details>
    </section>
  `;
}

function outcomeView({ choices, feeds }: State, words: Words): TemplateResult | typeof nothing {
  if (!choices.options.feed.src?.trim()) return nothing;
  if (feeds?.key !== feedKey(choices))
    return html`
      <p class="verdict">${words.page.feed.checking}</p>
    `;
  return html`
    ${feeds.found.map((found) => reportView(found, feeds.found.length > 1, words))}
  `;
}

/** What is wrong stands at the field; here the verdict, and what can be better. */
function reportView(
  { source, report, failure }: CheckedFeed,
  isNamed: boolean,
  words: Words,
): TemplateResult {
  const { feed, levels } = words.page;
  const { format, items, findings } = report;
  const warnings = findings.filter(({ level }) => level === 'warning');
  const advice = findings.filter(({ level }) => level === 'advice');
  const isBad = failure !== undefined || report.verdict === 'errors';
  const kind = format ? words.doctor.texts.formats[format] : '';
  const count = items?.count ?? 0;
  const verdict = isBad
    ? feed.bad
    : warnings.length
      ? feed.fair(count, kind, warnings.length)
      : feed.good(count, kind);
  const lines = (found: typeof findings): TemplateResult => html`
    <ul class="remarks" role="list">
      ${found.map((one) => saidView(one.level, levels[one.level], say(one, words.doctor)))}
    </ul>
  `;
  return html`
    <div class="report">
      <p class="verdict ${isBad ? 'bad' : 'good'}">
        ${
          isNamed
            ? html`
                <span class="source">${source}</span>
              `
            : nothing
        }
        ${verdict}
      </p>
      ${!isBad && warnings.length ? lines(warnings) : nothing}
      ${
        !isBad && advice.length
          ? html`
              <details>
                <summary>${feed.advice(advice.length)}</summary>
                ${lines(advice)}
              </details>
            `
          : nothing
      }
    </div>
  `;
}
