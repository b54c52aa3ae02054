/**
 * Which room of `src` may import from which: data flows from fetching to elements, and imports point back along it.
 * Paths are relative to the project's root.
 */

const elements = ['news-list', 'tag-filter', 'related-news', 'feedback-button'];

/** `target` may not import from `from`, except from its own rooms in `except` (relative to `from`). */
export const roomsOfSource = [
  {
    target: './src',
    from: ['./demo', './stories', './test', './scripts'],
    message: 'What is shipped does not know its demo, stories, tests or scripts.',
  },
  {
    target: './src/data',
    from: './src',
    except: ['./data'],
    message: 'src/data has no elements and no visible text: it also runs in Node and in workers.',
  },
  {
    target: './src/locales',
    from: './src',
    except: ['./locales', './data'],
    message: 'Texts know no elements.',
  },
  {
    target: './src/data/fetch',
    from: ['./src/data/formats', './src/data/normalise', './src/data/query', './src/data/related'],
    message: 'Fetching knows no formats: fetch → parse → normalise → store → query.',
  },
  {
    target: ['./src/data/formats', './src/data/normalise'],
    from: ['./src/data/query', './src/data/related', './src/data/feed-store.ts', './src/data/load-feed.ts'],
    message: 'Parsing comes before storing and querying: fetch → parse → normalise → store → query.',
  },
  {
    target: './src/data/feedback',
    from: [
      './src/data/fetch',
      './src/data/formats',
      './src/data/normalise',
      './src/data/query',
      './src/data/related',
    ],
    message: 'Feedback and feeds are two things.',
  },
  {
    target: ['./src/components/shared', './src/components/controllers'],
    from: elements.map((name) => `./src/components/${name}`),
    message: 'What elements share does not know them by name.',
  },
  {
    target: './src/components',
    from: './src/elements',
    message: 'A class does not register elements: importing it must stay free of effects.',
  },
  ...elements.map((name) => ({
    target: `./src/components/${name}`,
    from: elements.filter((other) => other !== name).map((other) => `./src/components/${other}`),
    message: 'Elements do not import each other; they meet in shared, in controllers, or on the page.',
  })),
];

const DOM_GLOBALS = [
  ...['document', 'window', 'self', 'location', 'history', 'navigator', 'customElements', 'localStorage'],
  ...[
    'sessionStorage',
    'indexedDB',
    'caches',
    'DOMParser',
    'XMLSerializer',
    'Node',
    'Element',
    'HTMLElement',
  ],
  ...[
    'ShadowRoot',
    'Document',
    'MutationObserver',
    'IntersectionObserver',
    'ResizeObserver',
    'CSSStyleSheet',
  ],
  ...[
    'getComputedStyle',
    'matchMedia',
    'requestAnimationFrame',
    'requestIdleCallback',
    'trustedTypes',
    'Image',
  ],
];

/** No DOM in `src/data`, and no Lit. */
export const dataGlobals = {
  'no-restricted-globals': [
    'error',
    ...DOM_GLOBALS.map((name) => ({
      name,
      message: `src/data also runs in Node: take it as an argument, or ask \`globalThis.${name}?.\` where it may lack.`,
    })),
  ],
  'no-restricted-imports': [
    'error',
    { patterns: [{ group: ['lit', 'lit/*', 'lit-*', '@lit/*'], message: 'src/data has no Lit.' }] },
  ],
};
