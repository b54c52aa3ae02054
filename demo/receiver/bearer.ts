import type { MiddlewareHandler } from 'hono';
import type { Access } from './access.ts';
import type { ClientAddress, ReceiverEnv } from './client-address.ts';
import { problem } from './problem.ts';

/** Lets a request through when it carries the token: `Authorization: Bearer TOKEN` (RFC 6750). */
export function bearer(access: Access, clientAddress: ClientAddress): MiddlewareHandler<ReceiverEnv> {
  return async (c, next) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    if (token === undefined) return refuse('Bearer realm="feedback"');
    const { granted, wait } = access.admit(token, clientAddress(c));
    if (granted) return next();
    if (wait > 0) return problem(c, 'too-many-requests', { headers: { 'Retry-After': String(wait) } });
    return refuse('Bearer realm="feedback", error="invalid_token"');

    function refuse(challenge: string): Response {
      return problem(c, 'unauthorized', { headers: { 'WWW-Authenticate': challenge } });
    }
  };
}
