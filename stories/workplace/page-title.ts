import { html, type TemplateResult } from 'lit';

/**
 * The main heading of a page of the workplace. Inside a page with all about an element there is one already, and this is
 * a part of it.
 */
export function pageTitle(viewMode: string, text: string): TemplateResult | '' {
  return viewMode === 'story'
    ? html`
        <h1 style="line-height: 1.2">${text}</h1>
      `
    : '';
}
