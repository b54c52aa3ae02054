import type { Language } from '../validation-texts.ts';

interface Texts {
  title: string;
  /** Before the title of a page with errors. */
  error: string;
  intro: string;
  check: string;
  rating: string;
  /** By scale, lowest first. */
  scales: Record<string, readonly string[]>;
  /** A rating on another scale. */
  step(value: number, max: number): string;
  category: string;
  message: string;
  name: string;
  email: string;
  optional: string;
  send: string;
  trap: string;
  trapped: string;
  again: string;
  thanks: string;
  received: string;
  reference: string;
  masked: string;
  back: string;
  notSent: string;
  goBack: string;
  conflict: string;
}

const nl: Texts = {
  title: 'Uw feedback',
  error: 'Fout',
  intro: 'Uw bericht is nog niet verstuurd. Wat u hebt ingevuld, staat hieronder.',
  check: 'Controleer uw antwoorden.',
  rating: 'Wat vindt u ervan?',
  scales: {
    thumbs: ['Nee', 'Ja'],
    faces: ['Heel slecht', 'Slecht', 'Gaat wel', 'Goed', 'Heel goed'],
    stars: ['1 ster', '2 sterren', '3 sterren', '4 sterren', '5 sterren'],
  },
  step: (value, max) => `${value} van ${max}`,
  category: 'Waar gaat het over?',
  message: 'Uw bericht',
  name: 'Uw naam',
  email: 'Uw e-mailadres',
  optional: '(niet verplicht)',
  send: 'Verstuur',
  trap: 'Website (vul hier niets in)',
  trapped:
    'Er was iets ingevuld in een vakje dat leeg moet blijven. Het is nu leeg. Verstuur uw bericht nog eens.',
  again: 'Verstuur uw bericht straks nog eens.',
  thanks: 'Bedankt voor uw feedback',
  received: 'Wij hebben uw bericht ontvangen.',
  reference: 'Het nummer van uw bericht is:',
  masked: 'In uw bericht stond een burgerservicenummer (BSN). Dat hebben wij niet bewaard.',
  back: 'Terug naar de pagina',
  notSent: 'Uw bericht is niet verstuurd',
  goBack: 'Ga met uw browser terug naar de vorige pagina. Meestal staat uw tekst daar nog.',
  conflict:
    'Dit bericht is anders dan het bericht dat wij al van u hebben. Verstuur het nog eens als u beide wilt sturen.',
};

const en: Texts = {
  title: 'Your feedback',
  error: 'Error',
  intro: 'Your message has not been sent yet. What you filled in is below.',
  check: 'Check your answers.',
  rating: 'What do you think of it?',
  scales: {
    thumbs: ['No', 'Yes'],
    faces: ['Very bad', 'Bad', 'Fair', 'Good', 'Very good'],
    stars: ['1 star', '2 stars', '3 stars', '4 stars', '5 stars'],
  },
  step: (value, max) => `${value} of ${max}`,
  category: 'What is it about?',
  message: 'Your message',
  name: 'Your name',
  email: 'Your email address',
  optional: '(optional)',
  send: 'Send',
  trap: 'Website (leave this empty)',
  trapped: 'A field that must stay empty was filled in. It is empty now. Please send your message again.',
  again: 'Please send your message again later.',
  thanks: 'Thank you for your feedback',
  received: 'We have received your message.',
  reference: 'The number of your message is:',
  masked: 'There was a citizen service number (BSN) in your message. We did not keep it.',
  back: 'Back to the page',
  notSent: 'Your message has not been sent',
  goBack: 'Use your browser to go back to the page before. Your text is usually still there.',
  conflict:
    'This message differs from the one that we already have from you. Send it again if you want to send both.',
};

/** The words of the pages that a form leads to. */
export const formTexts: Readonly<Record<Language, Texts>> = { nl, en };
export type FormTexts = Texts;
