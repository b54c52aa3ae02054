/**
 * What the changelog says of a version.
 *
 * @param changelog The text of `CHANGELOG.md`.
 * @returns its section without the heading, and the day in the heading
 * @throws When it has no section, no day, or no words.
 */
export function changesOf(changelog: string, version: string): { date: string; text: string } {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((one) =>
    new RegExp(`^\\[?${version.replaceAll('.', '\\.')}(?![\\d.-])`).test(one),
  );
  if (!section) throw new Error(`CHANGELOG.md has no section "## ${version} (YYYY-MM-DD)".`);
  const [heading = '', ...lines] = section.split('\n');
  const date = /\b\d{4}-\d{2}-\d{2}\b/.exec(heading)?.[0];
  const text = lines.join('\n').trim();
  if (!date || !text) throw new Error(`The section of ${version} in CHANGELOG.md has no day or no words.`);
  return { date, text };
}
