import type { Step, Walk } from './walks.ts';

/** A walk with what was said after each key. */
export interface Recorded extends Walk {
  steps: readonly (Step & { said: readonly string[] })[];
}

/** The number of a message is another one at each run. */
const REFERENCE = /(nummer[^:]*: )[\w-]+/i;

/** The page of the documentation, in Markdown. */
export function reportPage(programs: string, walks: readonly Recorded[]): string {
  return `# What a screen reader says

${programs}, both in Dutch, on the demo site. Made by \`npm run try:screenreader\`, which starts both without a screen,
presses these keys and writes down what Orca gives to its voice; run it again after a change. Orca's settings are
its own, but for the names of keys, which it leaves out here. A point in the middle (·) is a pause.

Orca's own words: _drukknop_, _schakelknop_ (button, toggle), _kop niveau_ (heading level), _ingedrukt_ (pressed),
_paneel_ (group), _ingevouwen_ (collapsed), _Vertakkingsniveau_ (list in a list).

${walks.map(walkView).join('\n')}`;
}

function walkView({ name, path, steps }: Recorded): string {
  const rows = steps.map(
    ({ key, said, remark = '' }) =>
      `| \`${key}\` | ${said.map(cell).join(' · ') || '(nothing)'} | ${remark} |`,
  );
  return `## \`<${name}>\`, on \`${path}\`

| key | said | remark |
| --- | --- | --- |
${rows.join('\n')}
`;
}

function cell(text: string): string {
  return text
    .replace(REFERENCE, '$1…')
    .replace(/[\\|*_<>]/g, '\\$&')
    .replace(/\s+/g, ' ');
}
