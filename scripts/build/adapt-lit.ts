import type { Plugin } from 'vite';

/** One replacement in Lit's published code: exactly one match, or the build fails. */
interface Patch {
  file: RegExp;
  why: string;
  find: RegExp;
  replace: string;
}

const LIT_HTML = /[\\/]lit-html[\\/]lit-html\.js$/;
const LIT_ELEMENT = /[\\/]lit-element[\\/]lit-element\.js$/;
const REACTIVE_ELEMENT = /[\\/]reactive-element[\\/]reactive-element\.js$/;
const CSS_TAG = /[\\/]reactive-element[\\/]css-tag\.js$/;

const strip = (file: RegExp, why: string, find: RegExp): Patch => ({ file, why, find, replace: '' });

const PATCHES: Patch[] = [
  {
    file: LIT_HTML,
    why: "rename Lit's Trusted Types policy and survive its refusal",
    find: /(\w+)\?\1\.createPolicy\("lit-html",(\{createHTML:(\w+)=>\3\})\):void 0/g,
    replace: '(()=>{try{return $1?.createPolicy("raakvlak-lit",$2)}catch{}})()',
  },
  strip(LIT_HTML, 'leave out litHtmlVersions', /,\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]+"\)/g),
  strip(
    LIT_ELEMENT,
    'leave out litElementVersions',
    /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/g,
  ),
  strip(
    REACTIVE_ELEMENT,
    'leave out its versions',
    /,\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/g,
  ),
  strip(LIT_HTML, "ignore the page's polyfills", /,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\)/g),
  strip(
    LIT_ELEMENT,
    "ignore the page's polyfills",
    /const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\);/g,
  ),
  strip(REACTIVE_ELEMENT, "ignore the page's polyfills", /,\w+=\w+\.reactiveElementPolyfillSupport(?=,)/g),
  strip(REACTIVE_ELEMENT, "ignore the page's polyfills", /,\w+\?\.\(\{ReactiveElement:\w+\}\)/g),
  strip(
    REACTIVE_ELEMENT,
    'leave Symbol alone and make no global for the metadata of decorators',
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/g,
  ),
  strip(
    REACTIVE_ELEMENT,
    'read no metadata of decorators',
    /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\(const\[\w+,\w+\]of \2\)this\.elementProperties\.set\(\w+,\w+\)\}/g,
  ),
  {
    file: CSS_TAG,
    why: 'take adopted style sheets for granted',
    find: /const (\w+)=globalThis,(\w+)=\1\.ShadowRoot&&[^;]*?"replace"in CSSStyleSheet\.prototype/g,
    replace: 'const $2=!0',
  },
];

/**
 * Makes Lit a good guest in the script-tag builds, where it is a private copy on somebody else's page:
 *
 * - its Trusted Types policy gets a name of ours, as a second policy called `lit-html` throws on pages that use Lit
 *   too, and a page that refuses the policy keeps its other scripts and our fallback content;
 * - it leaves no globals (version arrays, decorator metadata), adds nothing to `Symbol`, and lets no polyfill that the
 *   page loads for its own Lit change this copy;
 * - it makes no `<style>` elements, which a strict policy refuses: all browsers that we support adopt style sheets.
 *
 * The patterns match the published code of one version. When a new one reads differently the build fails here, and
 * somebody looks, instead of a policy being renamed no longer.
 */
export function adaptLit(): Plugin {
  let done = new Set<Patch>();
  return {
    name: 'raakvlak-adapt-lit',
    enforce: 'pre',
    buildStart() {
      done = new Set();
    },
    transform(code, id) {
      const patches = PATCHES.filter(({ file }) => file.test(id.replace(/\?.*$/, '')));
      if (patches.length === 0) return null;
      for (const patch of patches) {
        const count = code.match(patch.find)?.length ?? 0;
        if (count !== 1) this.error(`Could not ${patch.why}: found ${count} places in ${id}, expected one.`);
        code = code.replace(patch.find, patch.replace);
        done.add(patch);
      }
      return { code, map: null };
    },
    generateBundle() {
      const left = PATCHES.filter((patch) => !done.has(patch));
      if (left.length > 0) {
        this.error(
          `Lit's files were not met under their known names: could not ${left.map((p) => p.why).join('; ')}.`,
        );
      }
    },
  };
}
