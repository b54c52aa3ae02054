import type { FeedbackTexts } from './nl.js';

const en: FeedbackTexts = {
  code: 'en',

  question: 'What do you think of this page?',
  why: 'Why?',
  close: 'Close',
  choose: 'Choose what fits best',
  faces: ['Very bad', 'Bad', 'Okay', 'Good', 'Very good'],
  thumbs: ['No', 'Yes'],
  stars: (count) => `${count} out of 5 stars`,

  category: 'What is it about?',
  noCategory: 'Choose a topic',
  message: 'Your message',
  better: 'What can we do better?',
  messageHint: 'Do not include personal details, such as your citizen service number (BSN).',
  left: (count) => `${count} ${count === '1' ? 'character' : 'characters'} left`,
  over: (count) => `${count} ${count === '1' ? 'character' : 'characters'} too many`,
  contact: 'Would you like an answer?',
  contactHint: 'Then fill in your email address. We only use it to answer you.',
  name: 'Your name',
  email: 'Your email address',
  optional: '(optional)',

  review: 'See what we send',
  send: 'Send',
  sending: 'Sending…',
  privacy: 'What do we do with your message?',
  newTab: '(new tab)',

  check: 'Check your answers.',
  noRating: 'Choose an answer or write a message.',
  noChoice: 'Choose an answer.',
  noMessage: 'Write a message.',
  tooLong: 'This is too long. Make it shorter.',
  notEmail: 'Fill in an email address like name@example.com.',
};

export default en;
