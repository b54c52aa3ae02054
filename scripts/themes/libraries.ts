/**
 * A library of components that a public body has published beside its theme: its style sheets, and the classes that make
 * from plain HTML what ours stand beside.
 */
export interface Library {
  /** As we call it; several themes may share one. */
  name: 'amsterdam' | 'denhaag' | 'rvo' | 'utrecht';
  /** Its style sheets, from `node_modules`. */
  files: readonly string[];
  /** Of the page round them, beside the class of the theme; `''` when it has none. */
  page: string;
  /** Of a paragraph: `<p>`. */
  text: string;
  /** Of a link: `<a href>`. */
  link: string;
  /** Of the most important button, and of others: `<button>`. */
  primary: string;
  secondary: string;
  /** Of a field of more lines: `<textarea>`. */
  field: string;
  /** Of a heading of the second level: `<h2>`. */
  heading: string;
  /** Buttons with the focus draw their ring as the border of what comes after their text, not as an outline. */
  hasRingAfter?: true;
  /** Links with the focus have no ring at all. */
  hasNoRing?: true;
}

const UTRECHT: Library = {
  name: 'utrecht',
  files: ['@utrecht/component-library-css/dist/index.css'],
  page: 'utrecht-document',
  text: 'utrecht-paragraph',
  link: 'utrecht-link utrecht-link--html-a',
  primary: 'utrecht-button utrecht-button--primary-action',
  secondary: 'utrecht-button utrecht-button--secondary-action',
  field: 'utrecht-textarea utrecht-textarea--html-textarea',
  heading: 'utrecht-heading-2',
};

/** The libraries, by their names. The classes stay their owners'. */
export const LIBRARIES: Readonly<Record<Library['name'], Library>> = {
  utrecht: UTRECHT,
  amsterdam: {
    name: 'amsterdam',
    files: ['@amsterdam/design-system-css/dist/index.css'],
    page: 'ams-body',
    text: 'ams-paragraph',
    link: 'ams-link',
    primary: 'ams-button ams-button--primary',
    secondary: 'ams-button ams-button--secondary',
    field: 'ams-text-area',
    heading: 'ams-heading ams-heading--2',
  },
  denhaag: {
    name: 'denhaag',
    files: ['@gemeente-denhaag/components-css/dist/index.css'],
    page: '',
    text: 'utrecht-paragraph',
    link: 'denhaag-link',
    primary: 'denhaag-button',
    secondary: 'denhaag-button denhaag-button--secondary-action',
    // It has no field of more lines.
    field: 'utrecht-textbox utrecht-textbox--html-input',
    heading: 'utrecht-heading-2',
    hasRingAfter: true,
  },
  rvo: {
    name: 'rvo',
    files: ['@nl-rvo/component-library-css/dist/index.css'],
    page: '',
    text: 'rvo-paragraph',
    link: 'rvo-link',
    primary: 'utrecht-button utrecht-button--primary-action utrecht-button--rvo-md',
    secondary: 'utrecht-button utrecht-button--secondary-action utrecht-button--rvo-md',
    field: 'utrecht-textarea utrecht-textarea--html-textarea',
    heading: 'utrecht-heading-2 rvo-heading',
    hasNoRing: true,
  },
};
