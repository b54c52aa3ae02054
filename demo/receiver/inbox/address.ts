import { toQuery, type FilterValues } from './filter.ts';

/** Where the inbox is; the session's cookie goes nowhere else. */
export const INBOX_PATH = '/inbox';
/** Where it was before; leads to {@link INBOX_PATH} for good. */
export const FORMER_INBOX_PATH = '/feedback-ontvangen';

type More = Readonly<Record<string, string | undefined>>;

/** The list, of all messages or of some. */
export function listAddress(values: FilterValues = {}, more: More = {}): string {
  return INBOX_PATH + toQuery({ ...values, ...more });
}

/** One message, with the list that it was opened from, so that there is a way back. */
export function messageAddress(reference: string, values: FilterValues = {}, more: More = {}): string {
  return `${INBOX_PATH}/messages/${reference}${toQuery({ ...values, ...more })}`;
}

/** The question whether a message should be removed. */
export function removeAddress(reference: string, values: FilterValues = {}): string {
  return `${INBOX_PATH}/messages/${reference}/remove${toQuery(values)}`;
}

export function chartsAddress(values: FilterValues = {}, more: More = {}): string {
  return `${INBOX_PATH}/charts${toQuery({ ...values, ...more })}`;
}

export function csvAddress(values: FilterValues = {}): string {
  return `${INBOX_PATH}/feedback.csv${toQuery(values)}`;
}

/** An address of the inbox to go on to, such as one that a form carried along; else the list. */
export function inboxAddress(wanted: string | null | undefined): string {
  const isOurs = /^\/inbox(?:[/?][\x21-\x7e]*)?$/.test(wanted ?? '') && !wanted?.includes('\\');
  return isOurs && wanted ? wanted : INBOX_PATH;
}
