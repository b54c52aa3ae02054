/**
 * Texts of the closed feedback button in every language that is built in. They are apart from those of the lists, and
 * from those of the dialog, so that a page with only a button loads two sentences.
 */
export default {
  nl: { label: 'Feedback', broken: 'Dit lukt nu niet. Probeer het straks nog eens.' },
  en: { label: 'Feedback', broken: 'This does not work now. Try again later.' },
};
