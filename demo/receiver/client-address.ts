import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** What Hono's Node server hands to each request; absent when an app is called without a server. */
export type ReceiverEnv = { Bindings: Partial<HttpBindings> };

/** Says who sends a request, for rate limits only. Behind a proxy that you trust, read the header that it sets. */
export type ClientAddress = (c: Context<ReceiverEnv>) => string;

/** The address of the connection. One household or office has a whole IPv6 /64, so its last half is left out. */
export const connectionAddress: ClientAddress = (c) => {
  const address = c.env?.incoming?.socket.remoteAddress ?? 'unknown';
  return address.includes(':') && !address.startsWith('::')
    ? address.split(':').slice(0, 4).join(':')
    : address;
};
