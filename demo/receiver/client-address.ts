import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** What Hono's Node server hands to each request; absent when an app is called without a server. */
export type ReceiverEnv = { Bindings: Partial<HttpBindings> };

/** Says who sends a request, for rate limits only. Behind a proxy that you trust, read the header that it sets. */
export type ClientAddress = (c: Context<ReceiverEnv>) => string;

/** The address of the connection. */
export const connectionAddress: ClientAddress = (c) =>
  household(c.env?.incoming?.socket.remoteAddress ?? 'unknown');

/**
 * The address that proxies of ours saw, by `X-Forwarded-For`: each adds, at its end, whom it was called by. What stands
 * before that may have been sent along by anyone.
 * @param proxies how many of ours a request goes through; 0 gives the address of the connection
 */
export function forwardedAddress(proxies: number): ClientAddress {
  if (proxies === 0) return connectionAddress;
  return (c) => {
    const seen = c.req.header('x-forwarded-for')?.split(',').at(-proxies)?.trim();
    return seen ? household(seen) : connectionAddress(c);
  };
}

/** One household or office has a whole IPv6 /64, so its last half is left out. */
function household(address: string): string {
  return address.includes(':') && !address.startsWith('::')
    ? address.split(':').slice(0, 4).join(':')
    : address;
}
