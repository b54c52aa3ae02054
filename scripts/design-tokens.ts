/**
 * Writes `docs/design-tokens/raakvlak.{light,dark}.tokens.json`: `node scripts/design-tokens.ts [--check]`.
 *
 * Our tokens with what they are when neither a page nor a theme sets them, for design tools, in the format of the Design
 * Tokens Community Group (designtokens.org/tr/2025.10/format). Names and words come from the docstrings, as in
 * `docs/tokens.md`; values from the style sheets themselves, resolved by Chromium on a page of 16 px. Tokens without a
 * value of their own, such as `inherit`, are left out.
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { format } from 'prettier';
import { openChromium } from '../test/e2e/chromium.ts';
import { elementsOf, makeManifest, tokensIn, type Entry } from './analyze/manifest.ts';
import { done, fail } from './build/progress.ts';
import { fallbackOf, kindOf, privateOf, type Kind } from './design-tokens/fallbacks.ts';

const root = join(import.meta.dirname, '..');
/** The font of the page, by which a token is known that takes that. */
const OF_PAGE = 'of-the-page';
/** The part, by its class, that has private variables of its own; without them its tokens would come out as the host's. */
const PART = 'button';
const SCHEMES = ['light', 'dark'] as const;
const fileOf = (scheme: string): string => join(root, 'docs/design-tokens', `raakvlak.${scheme}.tokens.json`);

interface Token extends Entry {
  group: string;
  kind: Kind;
  /** What the sheets take when nothing sets it. */
  value: string;
}

/** What Chromium makes of a value: a colour in sRGB, or the computed text. */
interface Resolved {
  text: string;
  colour?: [red: number, green: number, blue: number, alpha: number];
}

async function tokens(): Promise<Token[]> {
  const sheets = globSync('src/components/**/*.styles.ts', { cwd: root }).sort();
  const css = sheets.map((file) => readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''));
  const common = globSync('src/components/shared/*.styles.ts', { cwd: root }).flatMap(tokensIn);
  const groups: [string, Entry[]][] = [
    ['common', common],
    ...elementsOf(await makeManifest()).map(
      ({ tagName, cssProperties = [] }) => [tagName, cssProperties] as [string, Entry[]],
    ),
  ];
  return groups.flatMap(([group, entries]) =>
    entries
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const found = css.flatMap((sheet) => fallbackOf(entry.name, sheet) ?? []);
        // What lets the browser's own surface through in one place says that surface in another.
        const value = found.find((one) => one.includes('Canvas')) ?? found[0] ?? entry.default;
        return value && value !== 'inherit'
          ? [{ ...entry, group, kind: kindOf(entry.name), value } satisfies Token]
          : [];
      }),
  );
}

/** The element's sheets with what the values refer to: all of the host, and what a part of it keeps for itself. */
function variables(): string {
  return globSync('src/components/**/*.styles.ts', { cwd: root })
    .sort((a, b) => Number(b.includes('shared/base')) - Number(a.includes('shared/base')))
    .map((file) => {
      const css = readFileSync(join(root, file), 'utf8');
      const host = /:host \{([\s\S]*?)\n {2}\}/.exec(css)?.[1] ?? '';
      // Shared parts alone: what an element's own part keeps has no token that is worked out elsewhere.
      return `:host { ${host} }\n${file.includes('shared/base') ? privateOf(PART, css) : ''}`;
    })
    .join('\n');
}

async function resolve(page: Page, all: readonly Token[]): Promise<Resolved[]> {
  return page.evaluate(
    ({ css, part, asked }) => {
      const host = document.body.appendChild(document.createElement('div'));
      const shadow = host.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      shadow.adoptedStyleSheets = [sheet];
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const results = asked.map(({ property, value }) => {
        const probe = shadow.appendChild(document.createElement('span'));
        probe.className = part;
        probe.style.display = 'block';
        probe.style.setProperty(property, value);
        const text = CSS.supports(property, value) ? getComputedStyle(probe).getPropertyValue(property) : '';
        probe.remove();
        if (property !== 'color' || !canvas || !text) return { text };
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = text;
        canvas.fillRect(0, 0, 1, 1);
        return {
          text,
          colour: [...canvas.getImageData(0, 0, 1, 1).data] as [number, number, number, number],
        };
      });
      host.remove();
      return results;
    },
    {
      css: variables(),
      part: PART,
      asked: all.map(({ kind, value }) => ({ property: kind.property, value })),
    },
  );
}

const rounded = (value: number, digits = 3): number => Number(value.toFixed(digits));
const dimension = (pixels: string): object => ({ value: rounded(parseFloat(pixels) / 16, 4), unit: 'rem' });

/** A value in the format; nothing when it depends on the page. */
function valueOf({ kind }: Token, { text, colour }: Resolved): unknown {
  if (kind.type === 'color' && colour) {
    const [red, green, blue, alpha] = colour;
    const part = (value: number): number => rounded(value / 255);
    const hex = `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
    return { colorSpace: 'srgb', components: [red, green, blue].map(part), alpha: part(alpha), hex };
  }
  if (kind.type === 'border') {
    const [, red, green, blue, style, width] =
      /^rgba?\((\d+), (\d+), (\d+).*?\) (\w+) (\S+)$/.exec(text) ?? [];
    if (!width) return undefined;
    const components = [red, green, blue].map((value) => rounded(Number(value) / 255));
    return { color: { colorSpace: 'srgb', components }, width: dimension(width), style };
  }
  if (kind.type === 'fontFamily' && text === OF_PAGE) return undefined;
  if (kind.type === 'fontFamily') return text.split(/,\s*/).map((name) => name.replace(/^"|"$/g, ''));
  if (kind.type === 'fontWeight') return Number(text) || undefined;
  if (kind.type === 'number') {
    if (kind.property === 'line-height')
      return text.endsWith('px') ? rounded(parseFloat(text) / 16) : undefined;
    const [width = NaN, height = 1] = text.split('/').map(Number);
    return Number.isNaN(width / height) ? undefined : rounded(width / height);
  }
  return text.endsWith('px') ? dimension(text) : undefined;
}

/** The files, by colour scheme. */
export async function designTokens(): Promise<Map<string, string>> {
  const browser = await openChromium();
  const settings = JSON.parse(readFileSync(join(root, '.prettierrc.json'), 'utf8')) as object;
  const files = new Map<string, string>();
  try {
    const all = await tokens();
    for (const scheme of SCHEMES) {
      const page = await browser.newPage({ colorScheme: scheme });
      await page.setContent(
        `<style>:root { color-scheme: ${scheme}; color: CanvasText; background: Canvas; font-family: ${OF_PAGE} }</style>`,
      );
      const resolved = await resolve(page, all);
      const groups: Record<string, Record<string, object>> = {};
      all.forEach((token, index) => {
        const $value = valueOf(token, resolved[index] as Resolved);
        if ($value === undefined) return;
        const name = token.name.replace(/^--raakvlak-/, '').replace(`${token.group}-`, '');
        (groups[token.group] ??= {})[name] = {
          $type: token.kind.type,
          $value,
          $description: token.description ?? '',
          $extensions: { 'raakvlak.css': token.name },
        };
      });
      const text = JSON.stringify({
        $description: `Raakvlak without a theme, ${scheme}. Made by scripts/design-tokens.ts.`,
        raakvlak: groups,
      });
      files.set(scheme, await format(text, { ...settings, parser: 'json' }));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return files;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  try {
    for (const [scheme, text] of await designTokens()) {
      const file = fileOf(scheme);
      if (values.check) {
        if (!existsSync(file) || readFileSync(file, 'utf8') !== text)
          throw new Error(`${file} is out of date: run npm run design-tokens.`);
      } else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
    done(values.check ? 'docs/design-tokens is up to date' : 'Wrote docs/design-tokens/');
  } catch (error) {
    fail(error);
  }
}
