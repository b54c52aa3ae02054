import type { OutcomeTexts } from './nl.js';

const en: OutcomeTexts = {
  code: 'en',

  notSent: 'Your message was not sent.',
  kept: 'Your text is kept.',
  offline: 'You have no internet now.',
  network: 'We cannot connect. Perhaps you have no internet right now.',
  timeout: 'Sending takes too long.',
  busy: 'We are getting a lot of messages now.',
  ourFault: 'Something goes wrong on our website.',
  tooLarge: 'Your message is too long. Make it shorter.',
  refused: 'We cannot accept your message like this.',
  pressAgain: 'Something went wrong. Press Send once more.',
  after: (time) => `Try again after ${time}.`,
  later: 'Try again later.',
  retry: 'Try again',

  thanks: 'Thank you for your message',
  received: 'We have received your message.',
  number: (reference) => `Your number is ${reference}.`,
  keepNumber: 'Write this number down if you want to ask about your message later.',
};

export default en;
