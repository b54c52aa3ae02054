import { html } from 'hono/html';
import type { FeedbackMessage } from '../../feedback-message.ts';
import type { StoredFeedback } from '../../storage.ts';
import { listAddress, messageAddress, removeAddress } from '../address.ts';
import type { FilterValues } from '../filter.ts';
import { mayManage, type Html, type Visit } from '../visit.ts';
import { hiddenViews } from './frame.ts';
import { handlingFormView, handlingView, type Draft } from './handling-view.ts';
import { languageOf, listOf, pageView, ratingView, timeView, type Row } from './pieces.ts';

/** A message that waited longer than this on the visitor's device shows when it was written too. */
const NOTABLE_DELAY_MS = 5 * 60_000;

/** What the page of one message shows. */
export interface MessageFacts {
  stored: StoredFeedback;
  /** The list that the message was opened from. */
  values: FilterValues;
  /** What was just done. */
  notice?: string | undefined;
  /** A change that was not saved. */
  draft?: Draft | undefined;
}

/** One message: what the visitor said, and what employees do with it. */
export function messageView(visit: Visit, { stored, values, notice, draft }: MessageFacts): Html {
  const { texts } = visit;
  return html`
    <p class="inbox-back"><a href="${listAddress(values)}">${texts.message.back}</a></p>
    <h1>${texts.message.title(stored.reference)}</h1>
    ${
      notice &&
      html`
        <p class="inbox-notice" role="status">${notice}</p>
      `
    }
    <div class="inbox-columns">
      <div>${factsView(visit, stored)}</div>
      <section aria-labelledby="handling">
        <h2 id="handling">${texts.message.handling}</h2>
        ${mayManage(visit) ? handlingFormView(visit, stored, values, draft) : handlingView(visit, stored)}
        ${
          mayManage(visit) &&
          html`
            <p class="inbox-remove">
              <a href="${removeAddress(stored.reference, values)}">${texts.message.remove}</a>
            </p>
          `
        }
      </section>
    </div>
  `;
}

function factsView(visit: Visit, { message, receivedAt }: StoredFeedback): Html {
  const { message: words } = visit.texts;
  const written = new Date(message.submittedAt);
  const waited = receivedAt.getTime() - written.getTime() > NOTABLE_DELAY_MS;
  const rows: Row[] = [
    [words.message, textView(message)],
    [words.notice, message.notBsn && words.notBsn],
    [words.rating, ratingView(visit, message.rating)],
    [
      words.category,
      message.category && linkView(listAddress({ category: message.category }), message.category),
    ],
    [words.page, message.page && aboutView(visit, message.page)],
    [words.received, timeView(visit, receivedAt)],
    [words.written, waited && timeView(visit, written)],
    [words.name, message.contact?.name],
    [words.email, message.contact?.email && mailView(message.contact.email)],
    [words.topic, message.topic],
    [words.context, contextText(message.context)],
  ];
  return listOf(rows);
}

function linkView(href: string, text: string): Html {
  return html`
    <a href="${href}">${text}</a>
  `;
}

/** The `@` stays as it is (RFC 6068); all else that could mean something in an address of this kind does not. */
function mailView(email: string): Html {
  return linkView(`mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`, email);
}

function aboutView({ texts }: Visit, page: NonNullable<FeedbackMessage['page']>): Html {
  return html`
    ${pageView(page)}
    ${
      page.url &&
      html`
        <br />
        <a class="inbox-same" href="${listAddress({ page: page.url })}">${texts.message.same}</a>
      `
    }
  `;
}

function textView(message: FeedbackMessage): Html | undefined {
  if (message.message === undefined) return undefined;
  return html`
    <p class="inbox-message" lang="${languageOf(message)}" dir="auto">${message.message}</p>
  `;
}

function contextText(context: FeedbackMessage['context']): string {
  return Object.entries(context ?? {})
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ');
}

/** Asks before a message is removed: it cannot be undone. */
export function removeView(visit: Visit, { reference }: StoredFeedback, values: FilterValues): Html {
  const { remove } = visit.texts;
  return html`
    <h1>${remove.title(reference)}</h1>
    <p>${remove.intro}</p>
    <form class="inbox-actions" method="post" action="${removeAddress(reference, values)}">
      ${hiddenViews(visit)}
      <button class="primary">${remove.confirm}</button>
      <a href="${messageAddress(reference, values)}">${remove.cancel}</a>
    </form>
  `;
}
