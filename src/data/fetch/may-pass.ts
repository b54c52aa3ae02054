import type { FeedError } from '../errors.js';

/** Whether trying again may help: the network, a busy server, one that is being restarted. */
export function mayPass({ kind, status = 0 }: FeedError): boolean {
  return kind === 'network' || kind === 'timeout' || (kind === 'http' && (status === 429 || status >= 500));
}
