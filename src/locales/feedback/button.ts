/**
 * Texts of the closed feedback button in every language that is built in. They are apart from those of the lists, and
 * from those of the dialog, so that a page with only a button loads a few sentences.
 */
export default {
  nl: {
    label: 'Feedback',
    broken: 'Dit lukt nu niet. Probeer het straks nog eens.',
    /** With thumbs, whose answers are yes and no. */
    useful: 'Was deze pagina nuttig?',
    thumbs: ['Nee', 'Ja'],
  },
  en: {
    label: 'Feedback',
    broken: 'This does not work now. Try again later.',
    useful: 'Was this page useful?',
    thumbs: ['No', 'Yes'],
  },
};
