import { html } from 'hono/html';
import type { FeedbackPage } from '../../pages.ts';
import type { StoredFeedback } from '../../storage.ts';
import { chartsAddress, csvAddress, listAddress, messageAddress } from '../address.ts';
import type { FilterValues, ReadFilter } from '../filter.ts';
import type { Html, Visit } from '../visit.ts';
import { chipsView, filterView } from './filter-view.ts';
import { languageOf, pageView, ratingView, statusView, timeView } from './pieces.ts';

/** What is shown of a message before it is opened, in characters. */
const EXCERPT = 280;

/** What the list shows. */
export interface ListFacts {
  read: ReadFilter;
  /** Absent when the filter is wrong. */
  found?: FeedbackPage & { total: number };
  /** Whether this is the newest page. */
  isFirst: boolean;
  /** To choose from in the form. */
  categories: readonly string[];
  /** Something that was just done. */
  notice?: string | undefined;
}

/** The list of messages with its filters. */
export function listView(visit: Visit, { read, found, isFirst, categories, notice }: ListFacts): Html {
  return html`
    <h1>${visit.texts.name}</h1>
    ${
      notice &&
      html`
        <p class="inbox-notice" role="status">${notice}</p>
      `
    }
    ${filterView(visit, read, categories)} ${found && foundView(visit, read.values, found, isFirst)}
  `;
}

function foundView(
  visit: Visit,
  values: FilterValues,
  { items, next, total }: FeedbackPage & { total: number },
  isFirst: boolean,
): Html {
  const { list } = visit.texts;
  return html`
    ${chipsView(visit, values)}
    <p class="inbox-count">${countText(visit, values, total)}</p>
    ${
      items.length > 0 &&
      html`
        <ol class="inbox-list" role="list">
          ${items.map((item) => itemView(visit, values, item))}
        </ol>
      `
    }
    ${pagesView(visit, values, next, isFirst)}
    ${
      total > 0 &&
      html`
        <div class="inbox-more">
          <p>
            <a href="${chartsAddress(values, values.from || values.until ? {} : { period: 'all' })}">
              ${list.charts}
            </a>
          </p>
          <p>
            <a href="${csvAddress(values)}">${list.csv}</a>
            <span class="inbox-hint">${list.personal}</span>
          </p>
        </div>
      `
    }
  `;
}

function countText({ texts }: Visit, values: FilterValues, total: number): string {
  const isChosen = Object.keys(values).length > 0;
  if (total === 0) return isChosen ? texts.list.noneFound : texts.list.none;
  const words = isChosen ? texts.list.found(total) : texts.list.count(total);
  return total === 1 ? words : `${words} ${texts.list.newestFirst}`;
}

function itemView(visit: Visit, values: FilterValues, stored: StoredFeedback): Html {
  const { message, reference, status, assignee, note, receivedAt } = stored;
  const { list } = visit.texts;
  const heading = `bericht-${reference}`;
  const marks = [
    message.contact && list.wantsAnswer,
    assignee && list.assignee(assignee),
    note && list.hasNote,
  ].filter(Boolean);
  return html`
    <li>
      <article class="inbox-item" aria-labelledby="${heading}">
        <div class="inbox-item-head">
          <h2 id="${heading}">
            <a href="${messageAddress(reference, values)}">${visit.texts.message.title(reference)}</a>
          </h2>
          ${statusView(visit, status)}
          <span class="inbox-when">${timeView(visit, receivedAt)}</span>
        </div>
        ${ratingView(visit, message.rating)} ${excerptView(stored, list.noText)}
        <p class="inbox-about">
          ${
            message.category &&
            html`
              <a class="inbox-tag" href="${listAddress({ ...values, category: message.category })}">
                ${message.category}
              </a>
            `
          }
          ${
            message.page &&
            html`
              <span>${pageView(message.page)}</span>
            `
          }
          ${marks.map(
            (mark) => html`
              <span class="inbox-mark">${mark}</span>
            `,
          )}
        </p>
      </article>
    </li>
  `;
}

function excerptView({ message }: StoredFeedback, noText: string): Html {
  const text = message.message?.trim();
  if (!text) {
    return html`
      <p class="inbox-hint">${noText}</p>
    `;
  }
  const short = text.length > EXCERPT ? `${cut(text)}…` : text;
  return html`
    <p class="inbox-message" lang="${languageOf(message)}" dir="auto">${short}</p>
  `;
}

/** Ends after a whole word where there is one; never in the middle of a character. */
function cut(text: string): string {
  const part = text.slice(0, EXCERPT);
  const space = part.lastIndexOf(' ');
  return (space > EXCERPT / 2 ? part.slice(0, space) : part).replace(/\p{Surrogate}$/u, '');
}

function pagesView(
  visit: Visit,
  values: FilterValues,
  next: string | undefined,
  isFirst: boolean,
): Html | '' {
  const { list } = visit.texts;
  if (isFirst && next === undefined) return '';
  return html`
    <nav class="inbox-pages" aria-label="${list.pages}">
      ${
        !isFirst &&
        html`
          <a href="${listAddress(values)}">${list.newest}</a>
        `
      }
      ${
        next !== undefined &&
        html`
          <a href="${listAddress(values, { cursor: next })}">${list.older}</a>
        `
      }
    </nav>
  `;
}
