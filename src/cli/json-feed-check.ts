/** RFC 3339, as JSON Feed wants dates. */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * What JSON Feed 1.1 requires of a document (jsonfeed.org/version/1.1) and this one lacks, in English; empty when it is
 * valid.
 */
export function checkJsonFeed(document: object): string[] {
  const feed = document as Record<string, unknown>;
  const faults: string[] = [];
  const need = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  const isText = (value: unknown): value is string => typeof value === 'string';
  const isAbsent = (value: unknown): boolean => value === undefined;
  const isAddress = (value: unknown): boolean => isAbsent(value) || (isText(value) && URL.canParse(value));
  const isDate = (value: unknown): boolean => isAbsent(value) || (isText(value) && DATE.test(value));

  need(feed.version === 'https://jsonfeed.org/version/1.1', 'version is not that of 1.1');
  need(isText(feed.title) && feed.title !== '', 'title is missing');
  need(isAddress(feed.home_page_url), 'home_page_url is no address');
  need(isAddress(feed.next_url), 'next_url is no address');
  if (!Array.isArray(feed.items)) return [...faults, 'items is no list'];
  const ids = new Set<unknown>();
  (feed.items as Record<string, unknown>[]).forEach((item, i) => {
    const at = `item ${i + 1}`;
    need(isText(item.id) && item.id !== '', `${at} has no id`);
    need(!ids.has(item.id), `${at} has the id of another`);
    ids.add(item.id);
    need(isText(item.content_text) || isText(item.content_html), `${at} has no content`);
    for (const key of ['url', 'image']) need(isAddress(item[key]), `${key} of ${at} is no address`);
    for (const key of ['date_published', 'date_modified'])
      need(isDate(item[key]), `${key} of ${at} is no date`);
    need(
      isAbsent(item.tags) || (Array.isArray(item.tags) && item.tags.every(isText)),
      `tags of ${at} are no texts`,
    );
  });
  return faults;
}
