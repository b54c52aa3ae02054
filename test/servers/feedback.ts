import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { send, sendJson, sendPage } from './answers.ts';

/** A message as it came in. */
export interface Post {
  method: string;
  headers: Record<string, unknown>;
  /** Parsed where it was JSON, otherwise as text. */
  body: unknown;
}

const posts = new Map<string, Post[]>();

/** What was posted with an id, in order. */
export function postsOf(id: string): readonly Post[] {
  return posts.get(id) ?? [];
}

/** Takes a POST and answers as asked: a status, `html` for a page with status 200, `nonsense`, `redirect`, `413-html`. */
export async function takeFeedback(
  request: IncomingMessage,
  response: ServerResponse,
  { id, answer }: { id: string; answer: string },
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = parsed(Buffer.concat(chunks).toString());
  posts.set(id, [...postsOf(id), { method: request.method ?? '', headers: { ...request.headers }, body }]);
  if (answer === 'html') return sendPage(response);
  if (answer === 'nonsense') return sendJson(response, 200, [null]);
  if (answer === '413-html') return send(response, 413, 'text/html', '<h1>413</h1>');
  if (answer === 'redirect') {
    response.writeHead(302, { Location: '/routes/html' });
    return void response.end();
  }
  const status = Number(answer);
  if (status < 300) {
    const sent = (body as { id?: string } | null)?.id ?? randomUUID();
    return sendJson(response, status, { id: sent, reference: 'VB-1234' });
  }
  if (status === 429 || status === 503) response.setHeader('Retry-After', '1');
  sendJson(
    response,
    status,
    {
      type: 'about:blank',
      title: PROBLEMS[status] ?? 'Something is wrong',
      status,
      ...(status === 422 && { errors: [{ pointer: '/message', detail: 'Vertel ons wat er beter kan.' }] }),
    },
    'application/problem+json',
  );
}

const PROBLEMS: Record<number, string> = {
  413: 'The message is too large',
  422: 'The message is not complete',
  429: 'Too many messages',
  500: 'The server has a problem',
  503: 'The server is busy',
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
