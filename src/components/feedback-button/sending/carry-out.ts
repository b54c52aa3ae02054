import { mailAddress } from '../../../data/feedback/mail.js';
import {
  buildMessage,
  describePage,
  type FeedbackMessage,
  type FeedbackPage,
} from '../../../data/feedback/message.js';
import { emit } from '../../shared/emit.js';
import { languageOf } from '../../shared/language.js';
import { advise } from '../advise.js';
import { endpointOf, mailOf } from '../destination.js';
import type { FeedbackButton } from '../feedback-button.js';
import type { FeedbackForm } from '../form/feedback-form.js';
import type { Settings } from '../form/settings.js';
import { isOnce } from '../outbox/deliver.js';
import { outbox } from '../outbox/device-outbox.js';
import { postman } from '../outbox/postman.js';
import { post, type Outcome } from './post.js';

/** Nobody reads, chooses and sends within this time but a script; a message is held back so long, never refused. */
const minimumTime = 2000;

/**
 * What this page has sent or has waiting, with the number it got: the same text a second time is the same message. In
 * memory alone, as nothing is stored of who is done.
 */
const known = new Map<string, { message: FeedbackMessage; reference?: string }>();

/** From answers that are complete to the thanks, or to why not. */
export async function carryOut(host: FeedbackButton, form: FeedbackForm, settings: Settings): Promise<void> {
  const endpoint = endpointOf(host) ?? '';
  const text =
    form.answers.message.trim() &&
    [endpoint, location.pathname, host.topic, JSON.stringify(form.answers)].join();
  const before = text ? known.get(text) : undefined;
  if (before?.reference !== undefined) return form.finish('sent', before.reference);
  if (before) form.attempt = { of: JSON.stringify(form.answers), message: before.message };

  const last = form.attempt?.message.id;
  const parts = await describe(settings);
  const message = form.message(() => compose(host, form, settings, parts));
  const isOurs = emit(
    host,
    'feedback-submit',
    { message },
    { cancelable: true, bubbles: false, composed: false },
  );
  if (!isOurs) return form.finish('sent');
  const mail = mailOf(host);
  form.mail = mail && mailAddress(mail, host.question || document.title, message);
  if (!endpoint) return byMail(form);
  // A try that was cut off by leaving the page, before the visitor changed the text: that one is not wanted any more.
  if (last && last !== message.id) await outbox.remove(last).catch(() => undefined);

  const { encoding } = settings;
  const posting = { message, endpoint, topic: host.topic, encoding, language: languageOf(host) };
  form.isUnsure = isOnce(posting);
  const outcome = await post(posting, pause(form.began + minimumTime - performance.now()));
  settle(host, form, settings, message.id, outcome);
  if (!text) return;
  if (outcome.outcome === 'sent') known.set(text, { message, reference: outcome.reference });
  if (outcome.outcome === 'queued') known.set(text, { message });
}

/** Makes the message of the answers, and of what the element and the page say about themselves. */
export function compose(
  host: FeedbackButton,
  { answers, guard }: Pick<FeedbackForm, 'answers' | 'guard'>,
  settings: Settings,
  page: FeedbackPage,
): FeedbackMessage {
  const isNotBsn = guard?.isNotBsn ?? false;
  return buildMessage(answers, { ...settings, page, topic: host.topic, context: host.dataset, isNotBsn });
}

/** The page, without e-mail addresses and citizen service numbers in its address and title. */
export async function describe({ pageUrl }: Settings): Promise<FeedbackPage> {
  const { documentElement, title } = document;
  const page = describePage(location.href, title, documentElement.lang, pageUrl);
  // Few have so many digits.
  if (!/(?:\d\D{0,3}){8}/.test(`${page.url} ${page.title}`)) return page;
  const { maskAddress, maskBsn } = await import('../../../data/feedback/guard/mask.js');
  const { url, title: name, ...rest } = page;
  return { ...(url && { url: maskAddress(url, ['bsn']) }), ...(name && { title: maskBsn(name) }), ...rest };
}

function settle(
  host: FeedbackButton,
  form: FeedbackForm,
  settings: Settings,
  id: string,
  outcome: Outcome,
): void {
  if (outcome.outcome === 'sent') {
    const { reference } = outcome;
    form.finish('sent', reference);
    emit(host, 'feedback-sent', { id, reference });
    return;
  }
  const { error } = outcome;
  const tell = (): void => advise(({ notSent }) => notSent(host, error));
  if (outcome.outcome === 'queued') {
    if (error.kind !== 'offline') tell();
    form.finish('queued');
    form.failure = { error, at: Date.now(), isKept: true };
    void form.showWaiting();
    postman.follow(id, host, (reference) => delivered(form, reference));
    emit(host, 'feedback-queued', { id });
    return;
  }
  // What is refused is not stored, so what is sent next is another message.
  if (outcome.outcome === 'refused') form.attempt = undefined;
  const isShown = form.problems.take(error.errors, settings);
  if (error.kind !== 'offline' && !isShown) tell();
  form.fail(error, outcome.isKept);
  emit(host, 'feedback-error', { error });
}

/** A message that was queued while the visitor watched has arrived. */
function delivered(form: FeedbackForm, reference: string): void {
  form.reference = reference;
  if (form.phase === 'queued') form.phase = 'sent';
  form.turn('delivered');
}

/** Hands the message to the visitor's own mail program; whether it is sent from there nobody can know. */
function byMail(form: FeedbackForm): void {
  const link = document.createElement('a');
  link.href = form.mail ?? '';
  link.click();
  form.phase = 'mailed';
  form.turn('mailed');
}

function pause(milliseconds: number): Promise<void> | undefined {
  return milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : undefined;
}
