import { parseSync, type Plugin, Visitor } from 'vite';
import * as slim from './slim-lit.ts';

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
const HELPERS = /[\\/]lit-html[\\/]directive-helpers\.js$/;
const DIRECTIVE = /[\\/]lit-html[\\/]directive\.js$/;
const CSS_TAG = /[\\/]reactive-element[\\/]css-tag\.js$/;

const SLIM: [file: RegExp, bodies: Record<string, string>][] = [
  [LIT_HTML, slim.LIT_HTML],
  [LIT_ELEMENT, slim.LIT_ELEMENT],
  [REACTIVE_ELEMENT, slim.REACTIVE_ELEMENT],
  [DIRECTIVE, slim.DIRECTIVE],
  [CSS_TAG, slim.CSS_TAG],
];

const strip = (file: RegExp, why: string, find: RegExp): Patch => ({ file, why, find, replace: '' });

const PATCHES: Patch[] = [
  {
    file: LIT_HTML,
    why: "rename Lit's Trusted Types policy and survive its refusal",
    find: /(\w+)\?\1\.createPolicy\("lit-html",(\{createHTML:(\w+)=>\3\})\):void 0/g,
    replace: '(()=>{try{return $1?.createPolicy("raakvlak-lit",$2)}catch{}})()',
  },
  strip(LIT_HTML, 'leave out litHtmlVersions', /,\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("3\.3\.3"\)/g),
  strip(
    LIT_ELEMENT,
    'leave out litElementVersions',
    /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("4\.2\.2"\)/g,
  ),
  strip(
    REACTIVE_ELEMENT,
    'leave out its versions',
    /,\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("2\.1\.2"\)/g,
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
    'leave out the options of shadow roots',
    /(\w+)\.shadowRootOptions=\{mode:"open"\},/g,
  ),
  strip(
    REACTIVE_ELEMENT,
    'leave out the list of styles, which each element has',
    /(\w+)\.elementStyles=\[\],/g,
  ),
  {
    file: HELPERS,
    why: 'keep what directives could do with parts from holding on to all kinds of parts',
    find: /const\{I:t\}=o,/g,
    replace: 'const ',
  },
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
      const name = id.replace(/\?.*$/, '');
      const patches = PATCHES.filter(({ file }) => file.test(name));
      const bodies = SLIM.find(([file]) => file.test(name))?.[1];
      if (patches.length === 0 && !bodies) return null;
      for (const patch of patches) {
        const count = code.match(patch.find)?.length ?? 0;
        if (count !== 1) this.error(`Could not ${patch.why}: found ${count} places in ${id}, expected one.`);
        code = code.replace(patch.find, patch.replace);
        done.add(patch);
      }
      if (bodies) code = withBodies(code, name, bodies);
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

/**
 * Puts other bodies in the place of declarations (`N`) and class members (`k.$`) of a module.
 *
 * @throws when one of them is not there, or there twice
 */
function withBodies(code: string, file: string, bodies: Record<string, string>): string {
  const edits: { start: number; end: number; text: string }[] = [];
  const missing = new Set(Object.keys(bodies));
  const replace = (name: string, { start, end }: { start: number; end: number }): void => {
    const text = bodies[name];
    if (text === undefined) return;
    if (!missing.delete(name)) throw new Error(`${file} has two of ${name}.`);
    edits.push({ start, end, text });
  };
  for (const statement of parseSync(file, code).program.body) {
    new Visitor({
      ClassDeclaration({ id, body }) {
        for (const member of body.body) {
          if (member.type !== 'MethodDefinition' || member.key.type !== 'Identifier') continue;
          replace(`${id?.name}.${member.key.name}`, member);
        }
      },
    }).visit({ type: 'Program', body: [statement] } as never);
    if (statement.type === 'VariableDeclaration') {
      for (const one of statement.declarations) if (one.id.type === 'Identifier') replace(one.id.name, one);
    } else if (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration') {
      replace(statement.id?.name ?? '', statement);
    }
  }
  if (missing.size > 0) throw new Error(`${file} has no ${[...missing].join(', ')}.`);
  edits.sort((a, b) => b.start - a.start);
  for (const { start, end, text } of edits) code = code.slice(0, start) + text + code.slice(end);
  return code;
}
