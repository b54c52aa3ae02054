import { html, type TemplateResult } from 'lit';

/** The level that a page asks for: 1 to 6, others brought into that range; 2 for what is no level. */
export function levelFrom(asked: number): number {
  return Math.min(Math.max(Math.round(asked) || 2, 1), 6);
}

/**
 * A heading of a level that is only known at run time. Written out, because a tag name in a template cannot be a value,
 * and `role="heading"` is what a page's own tools pass over.
 *
 * @param level from 1; past 6 there is none
 */
export function headingOf(level: number, part: string, content: unknown): TemplateResult {
  switch (level) {
    case 1:
      return html`
        <h1 part=${part}>${content}</h1>
      `;
    case 2:
      return html`
        <h2 part=${part}>${content}</h2>
      `;
    case 3:
      return html`
        <h3 part=${part}>${content}</h3>
      `;
    case 4:
      return html`
        <h4 part=${part}>${content}</h4>
      `;
    case 5:
      return html`
        <h5 part=${part}>${content}</h5>
      `;
    default:
      return html`
        <h6 part=${part}>${content}</h6>
      `;
  }
}
