import type { html } from 'hono/html';
import type { ReceiverEnv } from '../client-address.ts';
import type { Session } from '../sessions.ts';
import type { Language } from '../validation-texts.ts';
import type { Formats } from './dates.ts';
import type { Texts } from './texts/texts.ts';

/** What `html` makes: text in it is escaped, unless it was made by `html` itself. */
export type Html = ReturnType<typeof html>;

/** Who looks at a page, and how it should speak. */
export interface Visit {
  language: Language;
  texts: Texts;
  formats: Formats;
  /** Absent for who is not logged in. */
  session?: Session;
  /** Path and query of what was asked for, to come back to. */
  address: string;
}

/** What the routes of the inbox know of a request. */
export type InboxEnv = ReceiverEnv & { Variables: { visit: Visit } };

/** Whether the visitor may change and remove. */
export function mayManage({ session }: Visit): boolean {
  return session?.role === 'manage';
}
