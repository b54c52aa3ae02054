/** Texts of a floating feedback button in every language that is built in; loaded for those alone. */
export default {
  nl: { putAway: 'Haal deze knop uit beeld' },
  en: { putAway: 'Take this button out of view' },
};
