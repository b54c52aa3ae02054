import { html, raw } from 'hono/html';
import { STATUSES } from '../../storage.ts';
import { INBOX_PATH, listAddress } from '../address.ts';
import { isDay } from '../dates.ts';
import { FILTER_FIELDS, without, type FilterField, type FilterValues, type ReadFilter } from '../filter.ts';
import type { Html, Visit } from '../visit.ts';

/** Fields that are shown at once; the others open. */
const FIRST: readonly FilterField[] = ['text', 'status'];

/**
 * The form that chooses messages. It is sent by GET, so that what it shows has an address that can be shared.
 * @param categories to choose from
 */
export function filterView(visit: Visit, read: ReadFilter, categories: readonly string[]): Html {
  const { filter } = visit.texts;
  // What is chosen shows as chips; the fields need only be seen where one is wrong.
  const isOpen = [...read.wrong.keys()].some((field) => !FIRST.includes(field));
  return html`
    <search aria-label="${filter.label}">
      <form class="inbox-form inbox-filter" method="get" action="${INBOX_PATH}" novalidate>
        ${problemsView(visit, read)}
        <div class="inbox-filter-first">
          ${inputView(visit, read, 'text', { type: 'search', hint: filter.textHint })}
          ${selectView(visit, read, 'status', statusOptions(visit))}
          <button class="primary">${filter.submit}</button>
        </div>
        <details ${isOpen ? raw('open') : ''}>
          <summary>${filter.more}</summary>
          <div class="inbox-filter-more">
            ${inputView(visit, read, 'from', { type: 'date' })}
            ${inputView(visit, read, 'until', { type: 'date' })}
            ${selectView(visit, read, 'rating', ratingOptions(visit))}
            ${inputView(visit, read, 'category', { list: categories })}
            ${inputView(visit, read, 'page', { hint: filter.pageHint })}
          </div>
        </details>
      </form>
    </search>
  `;
}

/** What is wrong, each with a link to its field. */
function problemsView({ texts }: Visit, { wrong }: ReadFilter): Html | '' {
  if (wrong.size === 0) return '';
  return html`
    <div class="inbox-notice problem" role="alert">
      <h2>${texts.filter.problems}</h2>
      <ul>
        ${[...wrong].map(
          ([field, fault]) => html`
            <li><a href="#filter-${field}">${texts.filter[field]}: ${texts.filter.wrong[fault]}</a></li>
          `,
        )}
      </ul>
    </div>
  `;
}

type Option = readonly [value: string, label: string];

function statusOptions({ texts }: Visit): Option[] {
  return STATUSES.map((status) => [status, texts.status[status]]);
}

/** The best first, as that is how people read a scale aloud. */
function ratingOptions({ texts }: Visit): Option[] {
  return texts.rating.steps.map((word, index): Option => [String(index + 1), word]).reverse();
}

function selectView(visit: Visit, read: ReadFilter, field: FilterField, options: readonly Option[]): Html {
  const value = read.values[field];
  return fieldView(
    visit,
    read,
    field,
    html`
      <select id="filter-${field}" name="${field}" ${describedBy(read, field, false)}>
        <option value="">${visit.texts.filter.any}</option>
        ${options.map(
          ([option, label]) => html`
            <option value="${option}" ${option === value ? raw('selected') : ''}>${label}</option>
          `,
        )}
      </select>
    `,
  );
}

interface InputOptions {
  type?: 'text' | 'search' | 'date';
  hint?: string;
  list?: readonly string[];
}

function inputView(
  visit: Visit,
  read: ReadFilter,
  field: FilterField,
  { type = 'text', hint = '', list = [] }: InputOptions,
): Html {
  const value = read.values[field] ?? '';
  // A date field shows nothing for what is no date, and nobody would see what was wrong.
  const shown = type === 'date' && value && !isDay(value) ? 'text' : type;
  return fieldView(
    visit,
    read,
    field,
    html`
      <input
        id="filter-${field}"
        name="${field}"
        type="${shown}"
        value="${value}"
        ${list.length > 0 ? raw(`list="filter-${field}-list"`) : ''}
        ${describedBy(read, field, hint !== '')}
      />
      ${
        list.length > 0 &&
        html`
          <datalist id="filter-${field}-list">
            ${list.map(
              (option) => html`
                <option value="${option}"></option>
              `,
            )}
          </datalist>
        `
      }
    `,
    hint,
  );
}

function fieldView(
  { texts }: Visit,
  { wrong }: ReadFilter,
  field: FilterField,
  control: Html,
  hint = '',
): Html {
  const fault = wrong.get(field);
  return html`
    <div class="inbox-field inbox-field-${field}">
      <label for="filter-${field}">${texts.filter[field]}</label>
      ${
        fault &&
        html`
          <p class="inbox-error" id="filter-${field}-error">${texts.filter.wrong[fault]}</p>
        `
      }
      ${control}
      ${
        hint &&
        html`
          <p class="inbox-hint" id="filter-${field}-hint">${hint}</p>
        `
      }
    </div>
  `;
}

function describedBy({ wrong }: ReadFilter, field: FilterField, hasHint: boolean): Html | '' {
  const ids = [
    ...(wrong.has(field) ? [`filter-${field}-error`] : []),
    ...(hasHint ? [`filter-${field}-hint`] : []),
  ];
  const described = ids.length > 0 ? `aria-describedby="${ids.join(' ')}"` : '';
  return raw(`${wrong.has(field) ? 'aria-invalid="true" ' : ''}${described}`);
}

/** What is chosen, each with a link that undoes it. */
export function chipsView(
  visit: Visit,
  values: FilterValues,
  address: (values: FilterValues) => string = listAddress,
): Html | '' {
  const { filter } = visit.texts;
  const chosen = FILTER_FIELDS.filter((field) => values[field]);
  if (chosen.length === 0) return '';
  return html`
    <ul class="inbox-chips" role="list" aria-label="${filter.chosen}">
      ${chosen.map((field) => {
        const value = valueText(visit, field, values[field] ?? '');
        return html`
          <li>
            <a href="${address(without(values, field))}" aria-label="${filter.remove(filter[field], value)}">
              <span>${filter[field]}: ${value}</span>
              <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2 2l8 8M10 2l-8 8" /></svg>
            </a>
          </li>
        `;
      })}
      ${
        chosen.length > 1 &&
        html`
          <li><a class="inbox-clear" href="${address({})}">${filter.clear}</a></li>
        `
      }
    </ul>
  `;
}

function valueText({ texts, formats }: Visit, field: FilterField, value: string): string {
  if (field === 'status') return texts.status[value as keyof typeof texts.status];
  if (field === 'rating') return texts.rating.steps[Number(value) - 1] ?? value;
  if (field === 'from' || field === 'until') return formats.day(value);
  return value;
}
