import { createHash } from 'node:crypto';

/** Small, and in the page itself: the receiver may stand behind any path. Colours follow the visitor's own scheme. */
export const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-inline-size: 40rem; margin: 0 auto; padding: clamp(1rem, 4vw, 3rem) 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { margin: 0 0 .5rem; font-size: 1.15rem; }
ul { margin: 0; padding-inline-start: 1.25rem; }
form { display: grid; gap: 1.25rem; }
fieldset { border: 0; margin: 0; padding: 0; }
label, legend { padding: 0; font-weight: 650; }
label:has([type=radio]) { display: block; font-weight: normal; padding-block: .35rem; }
input:not([type=radio]), textarea {
  box-sizing: border-box; inline-size: 100%; padding: .6rem .7rem; border: 1.5px solid; border-radius: .3rem; font: inherit;
}
textarea { min-block-size: 9rem; }
button { justify-self: start; min-block-size: 44px; padding: .5rem 1.25rem; font: inherit; font-weight: 650; }
.problem, .error { border-inline-start: 4px solid light-dark(#b3261e, #ff8a80); padding-inline-start: .8rem; }
.problem { padding-block: .8rem; }
.error { margin: .25rem 0; color: light-dark(#b3261e, #ff8a80); font-weight: 650; }
.trap { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

const hash = createHash('sha256').update(STYLE).digest('base64');

/** Nothing but our own style and a form that comes back here. */
export const POLICY = [
  `default-src 'none'; style-src 'sha256-${hash}'`,
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
].join('; ');
