import { makeFeed, type FeedDocument } from '../servers/feeds.js';

/** A feed of exactly these items; those that say no more than that get an id, a title and an address. */
export function feedOf(...items: Record<string, unknown>[]): FeedDocument {
  return {
    ...makeFeed({ items: 0 }),
    items: items.map((item, index) => ({
      id: `bericht-${index + 1}`,
      url: `/nieuws/bericht-${index + 1}`,
      title: `Bericht ${index + 1}`,
      ...item,
    })),
  };
}

let count = 0;

/** The address of a test route that no other test has asked for, so that no store and no counter knows it. */
export function route(name: string, query: Record<string, string | number> = {}): string {
  const all = new URLSearchParams({ id: `${Date.now()}-${(count += 1)}` });
  for (const [key, value] of Object.entries(query)) all.set(key, String(value));
  return `/routes/${name}?${all}`;
}

/** How often a {@link route} was asked for, and how often the browser broke off. */
export async function requestsOf(address: string): Promise<{ requests: number; broken: number }> {
  const id = new URL(address, location.href).searchParams.get('id') ?? '';
  const response = await fetch(`/routes/count?id=${id}`);
  return (await response.json()) as { requests: number; broken: number };
}

/** Lets the answers go that were held back with `hold`. */
export async function release(id: string): Promise<void> {
  await fetch(`/routes/release?id=${id}`);
}
