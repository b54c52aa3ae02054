import type { Context, Hono } from 'hono';
import { readChange } from '../api/change.ts';
import { readMessageName } from '../api/message-name.ts';
import type { Handling, StoredFeedback } from '../storage.ts';
import { INBOX_PATH, listAddress, messageAddress } from './address.ts';
import { readFilter, type FilterValues } from './filter.ts';
import { readForm } from './forms.ts';
import type { Desk } from './inbox.ts';
import { showLogin } from './login-routes.ts';
import type { Draft } from './views/handling-view.ts';
import { messageView, removeView, type MessageFacts } from './views/message-view.ts';
import { mayManage, type InboxEnv } from './visit.ts';

const MESSAGE = `${INBOX_PATH}/messages/:name`;

/** One message: reading, changing and removing it. */
export function messageRoutes(app: Hono<InboxEnv>, desk: Desk): void {
  const { storage } = desk;

  app.get(MESSAGE, async (c) => {
    const stored = await find(c);
    if (!stored) return desk.fail(c, 'gone', 404);
    const { message } = c.get('visit').texts;
    const done = c.req.query('done');
    const notice =
      done === 'saved'
        ? message.saved
        : done === 'masked'
          ? `${message.saved}. ${message.masked}`
          : undefined;
    return showMessage(c, { stored, values: valuesOf(c), notice });
  });

  app.post(MESSAGE, async (c) => {
    const { form, stored, refused } = await allowed(c);
    if (refused) return refused;
    const visit = c.get('visit');
    const typed = {
      status: form.get('status') ?? '',
      assignee: (form.get('assignee') ?? '').trim(),
      // Browsers send line ends as CR LF; what was stored came with LF.
      note: (form.get('note') ?? '').replaceAll('\r\n', '\n').trimEnd(),
    };
    const values = valuesOf(c);
    const { change, errors } = readChange(typed, visit.language);
    if (errors) {
      const byField = Object.fromEntries(errors.map(({ pointer, detail }) => [pointer.slice(2), detail]));
      const draft: Draft = {
        ...typed,
        errors: byField,
        why: visit.texts.message.problems,
        isConflict: false,
      };
      return showMessage(c, { stored, values, draft }, 422);
    }
    if ((form.get('seen') ?? '') !== (stored.changedAt?.toISOString() ?? '') && !isAlready(stored, change)) {
      const draft: Draft = { ...typed, errors: {}, why: visit.texts.message.conflict, isConflict: true };
      return showMessage(c, { stored, values, draft }, 409);
    }
    const isMasked = change.note !== typed.note || change.assignee !== typed.assignee;
    if (!isAlready(stored, change)) await storage.change(stored.message.id, change, new Date(desk.now()));
    return c.redirect(messageAddress(stored.reference, values, { done: isMasked ? 'masked' : 'saved' }), 303);
  });

  app.get(`${MESSAGE}/remove`, async (c) => {
    const visit = c.get('visit');
    if (!mayManage(visit)) return desk.fail(c, 'role', 403);
    const stored = await find(c);
    if (!stored) return desk.fail(c, 'gone', 404);
    return desk.show(c, removeView(visit, stored, valuesOf(c)), {
      title: visit.texts.remove.title(stored.reference),
    });
  });

  app.post(`${MESSAGE}/remove`, async (c) => {
    const { stored, refused } = await allowed(c);
    if (refused) return refused;
    await storage.remove(stored.message.id);
    return c.redirect(listAddress(valuesOf(c), { removed: stored.reference }), 303);
  });

  async function find(c: Context<InboxEnv>): Promise<StoredFeedback | undefined> {
    const name = readMessageName(c.req.param('name') ?? '');
    return name === undefined ? undefined : storage.find(name);
  }

  /** What was sent, and about which message, when the visitor may change it; else the answer that says why not. */
  async function allowed(
    c: Context<InboxEnv>,
  ): Promise<
    | { form: URLSearchParams; stored: StoredFeedback; refused?: never }
    | { form?: never; stored?: never; refused: Response }
  > {
    const visit = c.get('visit');
    if (!visit.session) {
      const address = c.req.path.replace(/\/remove$/, '');
      return { refused: await showLogin(c, desk, address, visit.texts.login.ended, 403) };
    }
    const { form, refused } = await readForm(c, desk);
    if (refused) return { refused };
    if (!mayManage(visit)) return { refused: await desk.fail(c, 'role', 403) };
    const stored = await find(c);
    if (!stored) return { refused: await desk.fail(c, 'gone', 404) };
    return { form, stored };
  }

  function showMessage(
    c: Context<InboxEnv>,
    facts: MessageFacts,
    status: 200 | 409 | 422 = 200,
  ): Response | Promise<Response> {
    const visit = c.get('visit');
    const name = visit.texts.message.title(facts.stored.reference);
    const before = facts.draft ? visit.texts.error : facts.notice && visit.texts.message.saved;
    return desk.show(c, messageView(visit, facts), { title: before ? `${before}: ${name}` : name, status });
  }
}

/** The list that a message was opened from. */
function valuesOf(c: Context): FilterValues {
  const { values, wrong } = readFilter(new URL(c.req.url).searchParams);
  return wrong.size > 0 ? {} : values;
}

/** Whether a change changes nothing: a form that was sent twice is no quarrel with a colleague. */
function isAlready(stored: StoredFeedback, change: Partial<Handling>): boolean {
  return (Object.keys(change) as (keyof Handling)[]).every((field) => change[field] === stored[field]);
}
