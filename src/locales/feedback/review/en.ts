import type { ReviewTexts } from './nl.js';

const en: ReviewTexts = {
  title: 'This is what we send',
  url: 'Address of this page',
  page: 'Title of this page',
  language: 'Language of this page',
  rating: 'Your rating',
  outOf: (value, max) => `${value} out of ${max}`,
  category: 'Topic',
  message: 'Your message',
  name: 'Your name',
  email: 'Your email address',
  topic: 'What this button is about',
  context: (name) => `From the website: ${name}`,
  client: 'Program of this button',
  rest: 'Also',
  always: 'The time, and a number that differs for each message. No cookies.',
};

export default en;
