import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { themes } from 'virtual:workplace';

/** What is chosen in the toolbar. */
export interface Chosen {
  theme: string;
  scheme: 'light' | 'dark';
  direction: 'ltr' | 'rtl' | '';
  language: string;
  width: string;
  /** In per cent. */
  textSize: string;
  motion: 'full' | 'reduced';
}

/** A theme paints its own page; without one, the browser does. */
const PAGE =
  'var(--rvo-document-background-color, var(--utrecht-document-background-color, var(--utrecht-body-background-color, var(--ams-body-background-color, Canvas))))';
const TEXT =
  'var(--rvo-document-color, var(--utrecht-document-color, var(--utrecht-body-color, var(--ams-color-text, CanvasText))))';
const FONT =
  'var(--utrecht-document-font-family, var(--ams-typography-font-family, system-ui)), system-ui, sans-serif';

/** A piece of page with what is chosen, as the elements take all of it from what is round them. */
export function surface(chosen: Chosen, isAlone: boolean, content: unknown): TemplateResult {
  const theme = themes.find(({ name }) => name === chosen.theme);
  const isMissing = theme ? !theme.isInstalled : !/^(?:none$|profile-)/.test(chosen.theme);
  if (theme) wear(theme.sheets);
  const isDark = chosen.scheme === 'dark';
  // The values of a theme are light ones, unless it has dark ones too.
  const scheme = theme && !theme.darkClass ? 'light' : chosen.scheme;
  const themeClass = theme ? (isDark && theme.darkClass ? theme.darkClass : theme.className) : '';
  const look = {
    colorScheme: scheme,
    backgroundColor: PAGE,
    color: TEXT,
    fontFamily: FONT,
    fontSize: `${chosen.textSize}%`,
    boxSizing: 'border-box',
    padding: isAlone ? '1rem' : '1.5rem',
    minBlockSize: isAlone ? '100vh' : '0',
  };
  document.body.style.setProperty('padding', isAlone ? '0' : '');
  reduceMotion(chosen.motion === 'reduced');
  return html`
    <div
      class=${themeClass}
      lang=${chosen.language}
      dir=${chosen.direction || (chosen.language === 'ar' ? 'rtl' : 'ltr')}
      style=${styleMap(look)}
    >
      ${note(isMissing, `Het pakket van het thema ${chosen.theme} is niet geïnstalleerd: u ziet onze eigen vormgeving.`)}
      ${note(theme && isDark && !theme.darkClass, `Het thema ${chosen.theme} heeft geen donkere kleuren.`)}
      <div style=${styleMap({ maxInlineSize: chosen.width, marginInline: 'auto' })}>${content}</div>
    </div>
  `;
}

function note(isTrue: boolean | undefined, text: string): unknown {
  return isTrue
    ? html`
        <p
          style="border-inline-start: 0.25em solid; background: color-mix(in srgb, currentcolor 8%, transparent); line-height: 1.5; padding: 0.75em 1em; margin: 0 0 1.5em"
        >
          ${text}
        </p>
      `
    : '';
}

/** Loads style sheets of a theme, each once. They say nothing outside the theme's class. */
function wear(sheets: readonly string[]): void {
  for (const href of sheets) {
    const address = new URL(href, import.meta.url).href;
    if ([...document.styleSheets].some((sheet) => sheet.href === address)) continue;
    if (document.querySelector(`link[href="${CSS.escape(address)}"]`)) continue;
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address }));
  }
}

const ASKED = /prefers-reduced-motion:\s*reduce/;
const reduced = new Set<MediaList>();

/** Has our sheets behave as if the device asked for less motion: their own rules for it hold. */
function reduceMotion(isReduced: boolean): void {
  for (const media of reduced) media.mediaText = '(prefers-reduced-motion: reduce)';
  reduced.clear();
  if (!isReduced) return;
  // A part of an element that is loaded later brings its own sheet.
  for (const wait of [0, 300, 1000]) setTimeout(() => eachRule((media) => reduced.add(media)), wait);
}

function eachRule(note: (media: MediaList) => void): void {
  for (const element of document.querySelectorAll('*')) {
    for (const sheet of element.shadowRoot?.adoptedStyleSheets ?? []) {
      for (const rule of sheet.cssRules) {
        if (!(rule instanceof CSSMediaRule) || !ASKED.test(rule.media.mediaText)) continue;
        note(rule.media);
        rule.media.mediaText = 'all';
      }
    }
  }
}
