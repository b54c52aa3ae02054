/** One picture in the report; paths from the report's folder. */
export interface Line {
  name: string;
  /** `undefined` where there was no picture before. */
  pixels: number | undefined;
  before?: string;
  after: string;
  difference?: string;
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-inline-size: 90rem; padding: 1.5rem }
figure { margin: 0 } img { max-inline-size: 100%; border: 1px solid; background: #fff }
.three { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem; align-items: start }
`;

/** A page that shows what differs: before, after, difference. */
export function reportPage(engine: string, lines: readonly Line[], checked: number): string {
  const picture = (title: string, path: string | undefined): string =>
    path
      ? `<figure><figcaption>${title}</figcaption><img src="${path}" alt="${title}"></figure>`
      : `<p>${title}: none</p>`;
  const sections = lines.map(
    ({ name, pixels, before, after, difference }) => `<section>
<h2>${name}</h2>
<p>${pixels === undefined ? 'There is no reference yet.' : `${pixels} pixels differ.`}</p>
<div class="three">${picture('Before', before)}${picture('After', after)}${picture('Difference', difference)}</div>
</section>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Visual comparison</title>
<style>${STYLE}</style>
<h1>Visual comparison</h1>
<p>${checked} pictures in ${engine}: ${lines.length ? `${lines.length} differ` : 'none differs'}.</p>
${sections.join('\n')}
</html>
`;
}
