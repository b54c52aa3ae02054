import type { HostPage } from '../host-page.ts';

const style = (css: string): string => `<style>${css}</style>`;
const sheet = (...files: string[]): string =>
  files.map((file) => `<link rel="stylesheet" href="${file}" />`).join('\n');

/** Whether a point of the open dialog is covered by anything of the page. */
const coveredDialog: NonNullable<HostPage['check']> = ({ frame }) =>
  frame.evaluate(() => {
    const host = document.querySelector('feedback-button');
    const button = host?.shadowRoot?.querySelector<HTMLElement>('[part~=button]');
    button?.scrollIntoView({ block: 'center' });
    const box = button?.getBoundingClientRect();
    const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return top === host ? [] : [`the button is under <${top?.localName}>`];
  });

/** Other people's style sheets. */
export const STYLES: readonly HostPage[] = [
  {
    name: 'bootstrap',
    what: 'under Bootstrap 5, in its grid and cards',
    head: `${sheet('bootstrap.css')}<script src="bootstrap.js" defer="defer"></script>`,
    files: {
      'bootstrap.css': 'npm:bootstrap/dist/css/bootstrap.min.css',
      'bootstrap.js': 'npm:bootstrap/dist/js/bootstrap.bundle.min.js',
    },
    body: (elements, related) =>
      `<div class="container"><div class="row"><div class="col-md-8">${elements}</div>
      <div class="col-md-4"><div class="card"><div class="card-body">${related}</div></div></div></div></div>`,
  },
  {
    name: 'tailwind',
    what: "under Tailwind's preflight",
    head: sheet('theme.css', 'preflight.css'),
    files: { 'theme.css': 'npm:tailwindcss/theme.css', 'preflight.css': 'npm:tailwindcss/preflight.css' },
  },
  {
    name: 'all-unset',
    what: 'under * { all: unset }',
    head: style('* { all: unset } html, body { display: block }'),
  },
  { name: 'no-divs', what: 'where every div is hidden', head: style('div { display: none }') },
  {
    name: 'important',
    what: 'where the page hides, floats and paints every tag it knows, with !important',
    head: style(`ul, li, p, h1, h2, h3, a, button, input, label, dialog, form, section, header, time, span, svg {
      display: none !important; float: left !important; color: #fff !important; background: #fff !important;
      font-size: 2px !important; position: absolute !important; opacity: 0 !important }`),
    body: (elements, related) => `<main>${elements}${related}</main>`,
  },
  {
    name: 'rem-62',
    what: 'where html { font-size: 62.5% }',
    head: style('html { font-size: 62.5% } body { font-size: 1.6rem }'),
  },
  {
    name: 'zoom',
    what: 'where body { zoom: 1.5 }',
    chromiumOnly: 'each engine measures a zoomed page in its own way',
    head: style('body { zoom: 1.5 }'),
  },
  {
    name: 'overflow-hidden',
    what: 'in boxes that clip, transform and contain',
    head: style(`.clip { overflow: hidden; max-width: 40rem } .move { transform: translateZ(0); filter: opacity(1) }
      .hold { contain: paint; will-change: transform; position: relative; z-index: 0 }`),
    body: (elements, related) =>
      `<div class="clip"><div class="move"><div class="hold">${elements}${related}</div></div></div>`,
  },
  {
    name: 'z-index',
    what: 'in a war of z-indexes',
    head: style(`.bar, .chat { position: fixed; z-index: 2147483647; background: #fff; border: 1px solid }
      .bar { inset: 0 0 auto; height: 3rem } .chat { right: 0; bottom: 0; width: 8rem; height: 4rem }
      main { position: relative; z-index: -1; padding-top: 3rem } body { isolation: isolate }`),
    body: (elements, related) =>
      `<div class="bar">Menu</div><main>${elements}${related}</main><div class="chat">Chat</div>`,
    check: coveredDialog,
  },
  {
    name: 'dark',
    what: 'on a dark page that does not say so in color-scheme',
    head: style('body { background: #14181d; color: #e8e8e8 } a { color: #9cf }'),
  },
  {
    name: 'flex-grid',
    what: 'as children of flex and grid boxes that shrink and stretch',
    head: style(`main { display: grid; grid-template-columns: 1fr 12rem; align-items: center }
      .row { display: flex; flex-direction: column; align-items: center; text-align: center; white-space: nowrap }`),
    body: (elements, related) => `<main><div class="row">${elements}</div><div>${related}</div></main>`,
  },
];
