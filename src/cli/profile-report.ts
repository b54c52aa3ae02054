import { countOf, PARTS, partOf, type Deviation, type Part } from '../profile/compare.js';
import type { ProfileCliTexts } from '../locales/cli/profile/nl.js';

/** Style of the report. Colours are the reader's own, light or dark; what deviates is said in words, and only set off. */
const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-inline-size: 90rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; }
h1, h2 { line-height: 1.2; text-wrap: balance; }
h2 { margin-block: 2.5rem 0.75rem; }
.wide { overflow-x: auto; }
.wide:focus-visible { outline: 3px solid; outline-offset: 2px; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { padding: 0.5rem 0.75rem; border-block-end: 1px solid color-mix(in srgb, currentcolor 25%, transparent);
  text-align: start; vertical-align: top; overflow-wrap: anywhere; min-inline-size: 8rem; }
thead th { border-block-end-width: 2px; }
tbody th { font-weight: 400; }
code { font: 0.9em ui-monospace, monospace; }
.own { font-weight: 600; background: color-mix(in srgb, currentcolor 8%, transparent); }
.as-base { color: color-mix(in srgb, currentcolor 76%, transparent); }
svg { inline-size: 1em; block-size: 1em; margin-inline-end: 0.3em; vertical-align: -0.12em;
  outline: 1px solid color-mix(in srgb, currentcolor 40%, transparent); }
@media (forced-colors: active) { .own { outline: 1px solid; outline-offset: -2px; } }
`;

/**
 * The deviations of some profiles as a web page, in one file without script: a summary, and a table for each part with a
 * column for the base and for each profile.
 */
export function reportPage(
  names: readonly string[],
  deviations: readonly Deviation[],
  texts: ProfileCliTexts,
): string {
  const parts = PARTS.filter((part) => deviations.some(({ pointer }) => partOf(pointer) === part));
  const counts = names.map((name, place) => {
    return `<li>${escape(name)}: ${escape(texts.deviates(countOf(deviations, place)))}</li>`;
  });
  const shared = deviations.filter(({ count, isShared }) => isShared && count === names.length);
  const advice = shared.length
    ? `<p>${escape(texts.candidates)}</p><ul>${shared.map(({ pointer }) => `<li><code>${escape(pointer)}</code></li>`).join('')}</ul>`
    : '';
  return `<!doctype html>
<html lang="${texts.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(texts.title(names.length))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escape(texts.title(names.length))}</h1>
<p>${escape(texts.total(deviations.length))} ${escape(texts.howToRead)}</p>
<ul>${counts.join('')}</ul>
${advice}
${parts.map((part) => section(part, names, deviations, texts)).join('\n')}
</main>
</body>
</html>
`;
}

function section(
  part: Part,
  names: readonly string[],
  deviations: readonly Deviation[],
  texts: ProfileCliTexts,
): string {
  const own = deviations.filter(({ pointer }) => partOf(pointer) === part);
  const columns = [texts.place, texts.base, ...names, texts.who];
  const head = columns.map((name) => `<th scope="col">${escape(name)}</th>`).join('');
  const rows = own.map((deviation) => row(deviation, part, names.length, texts)).join('\n');
  // A table that is wider than its place can be scrolled with the keyboard.
  return `<h2 id="${part}">${escape(texts.parts[part])}</h2>
<div class="wide" role="region" aria-labelledby="${part}" tabindex="0">
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows}
</tbody>
</table>
</div>`;
}

function row(
  { pointer, base, values, count, isShared }: Deviation,
  part: Part,
  all: number,
  texts: ProfileCliTexts,
): string {
  const name = pointer.slice(part.length + 2) || pointer.slice(1);
  const cells = values.map((value) =>
    value === undefined
      ? `<td class="as-base">${escape(texts.asBase)}</td>`
      : `<td class="own">${part === 'tokens' ? swatches(value) : ''}${escape(value)}</td>`,
  );
  return `<tr><th scope="row"><code>${escape(name)}</code></th><td>${
    base === undefined ? `<span class="as-base">${escape(texts.depends)}</span>` : escape(base)
  }</td>${cells.join('')}<td>${escape(texts.verdict(count, all, isShared))}</td></tr>`;
}

const COLOR = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\([^()]*\)/gi;

/** A square of each colour in a value, such as the two of `light-dark(#004699, #8fb8ff)`. */
function swatches(value: string): string {
  const square = (color: string): string =>
    `<svg viewBox="0 0 1 1" aria-hidden="true"><rect width="1" height="1" fill="${escape(color)}"/></svg>`;
  return (value.match(COLOR) ?? []).map(square).join('');
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
