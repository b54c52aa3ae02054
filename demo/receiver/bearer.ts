import type { MiddlewareHandler } from 'hono';
import type { Access } from './access.ts';
import type { ClientAddress, ReceiverEnv } from './client-address.ts';
import { problem } from './problem.ts';

/**
 * Lets a request through when it carries a token with the role: `Authorization: Bearer TOKEN` (RFC 6750). Who may manage
 * may read.
 */
export function bearer(
  access: Access,
  clientAddress: ClientAddress,
  role: 'read' | 'manage',
): MiddlewareHandler<ReceiverEnv> {
  return async (c, next) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    if (token === undefined) return refuse('unauthorized', '');
    const admission = access.admit(token, clientAddress(c));
    if (admission.granted && (role === 'read' || admission.role === 'manage')) return next();
    if (admission.granted) return refuse('role-too-low', ', error="insufficient_scope", scope="manage"');
    const { wait } = admission;
    if (wait > 0) return problem(c, 'too-many-requests', { headers: { 'Retry-After': String(wait) } });
    return refuse('unauthorized', ', error="invalid_token"');

    function refuse(code: 'unauthorized' | 'role-too-low', why: string): Response {
      return problem(c, code, { headers: { 'WWW-Authenticate': `Bearer realm="feedback"${why}` } });
    }
  };
}
