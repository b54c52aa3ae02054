import type { OutcomeTexts } from './nl.js';

const en: OutcomeTexts = {
  code: 'en',

  notSent: 'Your message was not sent.',
  kept: 'Your text is kept.',
  notKept: 'We cannot keep your text on this device. Leave this page open, or copy your text.',
  copy: 'Copy your text',
  copied: 'Copied',
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
  noAnswer: 'Your message has been sent. We get no confirmation.',
  keepNumber: 'Write this number down if you want to ask about your message later.',

  waits: 'We will send your message later',
  keptHere:
    'Your message is kept on this device. We send it as soon as we can, while you have this website open. We remove it after 7 days, a name and email address after 24 hours.',
  queued: 'Your message is kept. We will send it later.',
  delivered: 'The message that was waiting has now been sent.',
  waiting: (count) =>
    count === 1 ? '1 message waits on this device' : `${count} messages wait on this device`,
  waitingHint: 'Do others use this device, too? They can read this. Remove it if you do not want that.',
  onlyRating: (value, max) => `Only a rating: ${value} out of ${max}`,
  noText: 'Without text',
  notTaken: 'Our website does not accept this message.',
  removeIt: 'Remove this message',

  mailReady: 'Your email is ready',
  sendMail: (address) =>
    `Send the email in your email program. Does nothing open? Copy your text and mail it to ${address}.`,
  openMail: 'Open the email',
};

export default en;
