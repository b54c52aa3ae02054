import { showsNews, words } from '../model/choices.ts';
import type { State } from '../state.ts';
import type { Needs } from './policy.ts';

/** What the page's policy must allow for these choices. */
export function needsOf({ choices, feeds, profile }: State): Omit<Needs, 'scriptSrc'> {
  const here = location.origin;
  const { feed } = choices.options;
  const reports = showsNews(choices) ? (feeds?.found ?? []).map(({ report }) => report) : [];
  const answers = reports.flatMap(({ answer, page }) => [answer?.url, ...(answer?.redirects ?? []), page]);
  const { endpoint } = choices.options['feedback-button'];
  const hasButton = choices.elements.includes('feedback-button');
  const connect = [...answers, hasButton ? endpoint : undefined, choices.profile.trim()];
  const named = [choices.options['news-list'].show, choices.options['related-news'].show].some((show) =>
    words(show ?? '').includes('image'),
  );
  const images = named
    ? [...reports.map(({ answer }) => answer?.url), ...words(feed['image-origins'] ?? '')]
    : [];
  const origins = (addresses: readonly (string | null | undefined)[]): string[] => [
    ...new Set(
      addresses
        .filter((address): address is string => Boolean(address) && URL.canParse(address ?? '', here))
        .map((address) => new URL(address, here).origin)
        .filter((origin) => origin !== here),
    ),
  ];
  const hasSheet = Boolean(choices.theme || profile?.found.profile.theme);
  return {
    connect: origins(connect),
    images: origins(images),
    hasSheet,
    isBundled: choices.system === 'react',
  };
}
