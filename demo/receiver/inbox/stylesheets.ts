/** The parts of the stylesheet, beside this file, in their order: what changes others comes after them. */
export const STYLESHEETS = [
  'base.css',
  'bar.css',
  'controls.css',
  'filter.css',
  'list.css',
  'message.css',
  'charts.css',
  'alone.css',
  'circumstances.css',
] as const;
