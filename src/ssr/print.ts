import type { CSSResult } from 'lit';
import { attribute } from './markup.js';
import type { Rendered, RenderOptions } from './options.js';

/** Where nothing runs, what would only work with us is not there, and what the page brings itself is. */
const WITHOUT_SCRIPT = '@media (scripting:none){.scripted,button:not(.stays){display:none}}';
/** Rendered, and seen only by whom scripts run for, so that it keeps its room. */
const HELD = '.held{visibility:hidden}';

/** The style sheet in a shadow root: a browser that has not heard of us yet needs the whole look. */
export function styleText(styles: readonly CSSResult[]): string {
  return [...styles.map(({ cssText }) => cssText), WITHOUT_SCRIPT, HELD].join('');
}

/** The source expression by which a policy lets a style element through. */
export async function styleHash(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}'`;
}

/** What {@link print} puts together. */
interface Parts {
  /** The element's name, without prefix. */
  name: string;
  /** Attributes as they are to be in the page. */
  attributes: RenderOptions['attributes'];
  /** HTML of the view; `''` when there is nothing to render. */
  view: string;
  styles: readonly CSSResult[];
  feed?: string;
  jsonLd?: string;
}

/** An element with its view in a declarative shadow root. */
export async function print(
  { name, attributes = {}, view, styles, feed = '', jsonLd = '' }: Parts,
  { prefix, children = '' }: RenderOptions,
): Promise<Rendered> {
  const css = styleText(styles);
  const shadow = view && `<style>${css}</style>${view}`;
  const tag = prefix ? `${prefix}-${name}` : name;
  const inside = shadow && `<template shadowrootmode="open">${shadow}</template>`;
  const element = `<${tag}${attributeText(attributes)}>${inside}${children}</${tag}>`;
  return {
    html: feed + element + jsonLd,
    element,
    shadow,
    feed,
    jsonLd,
    styleHashes: shadow ? [await styleHash(css)] : [],
  };
}

/** Attributes as HTML; `true` is one without value, `false` and what is nothing are none. */
export function attributeText(attributes: NonNullable<RenderOptions['attributes']>): string {
  return Object.entries(attributes)
    .map(([name, value]) =>
      value === false || value === null || value === undefined
        ? ''
        : attribute(name, value === true ? '' : String(value)),
    )
    .join('');
}
