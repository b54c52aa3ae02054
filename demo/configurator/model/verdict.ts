import { say } from '../../../src/cli/say.ts';
import type { Words } from '../texts/texts.ts';
import { hasImportMap } from '../snippets/snippets.ts';
import { feedKey, type State } from '../state.ts';
import { showsNews, type Choices } from './choices.ts';
import { contradictions, type Facts } from './contradictions.ts';
import type { Remark, Said } from './remark.ts';
import { wrongValues } from './values.ts';

/** More items than this weigh on every visitor. */
const MANY = 2000;

/** Everything there is to say about the choices, but for the preview. */
export function remarksOf(state: State, words: Words): Remark[] {
  const { choices, offer } = state;
  return [
    ...wrongValues(choices, offer, words.page.values),
    ...contradictions(choices, factsOf(state), words.page.rules),
    ...aboutFeeds(state, words),
    ...aboutProfile(state, words),
    ...aboutEndpoint(state, words),
    ...aboutIntegrity(state, words),
  ];
}

/** Whether something is still being looked up. */
export function isWaiting({ choices, feeds, profile, endpoint }: State): boolean {
  const address = choices.profile.trim();
  return (
    (showsNews(choices) && Boolean(choices.options.feed.src?.trim()) && feeds?.key !== feedKey(choices)) ||
    (address !== '' && profile?.address !== address) ||
    endpoint?.address !== endpointOf(choices)
  );
}

/** The address for feedback, where it is on this site; nothing else can be looked up. */
export function endpointOf({ elements, options }: Choices): string | undefined {
  const { endpoint } = options['feedback-button'];
  if (!endpoint || !elements.includes('feedback-button') || !URL.canParse(endpoint, location.origin))
    return undefined;
  const { origin, href } = new URL(endpoint, location.origin);
  return origin === location.origin ? href : undefined;
}

/** Whether all feeds are JSON Feed, as far as is known. */
export function isJsonFeed({ choices, feeds }: Pick<State, 'choices' | 'feeds'>): boolean {
  return !showsNews(choices) || (feeds?.found.every(({ report }) => report.format === 'json-feed') ?? false);
}

function factsOf({ choices, feeds, profile }: State): Facts {
  const found = feeds?.key === feedKey(choices) ? feeds.found : [];
  // Of a feed that has more pages, or could not be read, not all tags are known.
  const isWhole = found.length > 0 && found.every(({ report }) => report.items && !report.next);
  const counts = found.flatMap(({ report }) => report.items ?? []);
  const tags = counts.flatMap((items) => items.tags).sort((a, b) => b.count - a.count);
  return {
    tags: isWhole ? tags.map(({ label }) => label) : undefined,
    hasImages: isWhole ? counts.some(({ count, withoutImage }) => withoutImage < count) : undefined,
    aliases: Object.entries(profile?.found.profile.tags?.aliases ?? {}).flat(),
    isSafe: globalThis.isSecureContext,
  };
}

function aboutFeeds({ choices, feeds }: State, words: Words): Remark[] {
  if (!showsNews(choices) || feeds?.key !== feedKey(choices)) return [];
  return feeds.found.flatMap(({ report, failure, source }): Remark[] => {
    const error = report.findings.find(({ level }) => level === 'error');
    const remark = (level: Remark['level'], [what, todo]: Said): Remark => ({
      level,
      owner: 'feed',
      option: 'src',
      said: [feeds.found.length > 1 ? `${source}: ${what}` : what, todo],
    });
    if (failure) return [remark('error', words.page.feed.failures[failure])];
    if (error) {
      const [what, todo = ''] = say(error, words.doctor);
      return [remark('error', [what, todo])];
    }
    const count = report.items?.count ?? 0;
    return count > MANY ? [remark('warning', words.page.feed.large(count))] : [];
  });
}

function aboutProfile({ choices, profile }: State, words: Words): Remark[] {
  if (!choices.profile.trim() || profile?.address !== choices.profile.trim()) return [];
  const { faults, isMissing } = profile.found;
  return faults.map((fault): Remark => {
    const said: Said = [words.profileFault(fault), words.page.style.profileTodo(isMissing)];
    return { level: isMissing ? 'error' : 'warning', owner: 'style', option: 'profile', said };
  });
}

function aboutEndpoint({ choices, endpoint }: State, { page }: Words): Remark[] {
  const given = choices.options['feedback-button'].endpoint;
  if (!given || !choices.elements.includes('feedback-button') || !URL.canParse(given, location.origin))
    return [];
  const remark = (level: Remark['level'], said: Said): Remark => ({
    level,
    owner: 'feedback-button',
    option: 'endpoint',
    said,
  });
  const { origin } = new URL(given, location.origin);
  if (origin !== location.origin) return [remark('warning', page.code.endpoint(origin))];
  return endpoint?.address === endpointOf(choices) && endpoint?.isMissing
    ? [remark('error', page.code.noEndpoint(given))]
    : [];
}

function aboutIntegrity(state: State, { page }: Words): Remark[] {
  const isNeeded = hasImportMap(state.choices, { isJsonFeed: isJsonFeed(state) });
  return isNeeded && !globalThis.isSecureContext
    ? [{ level: 'error', owner: 'style', option: 'integrity', said: page.code.noHashes }]
    : [];
}
