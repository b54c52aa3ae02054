import type { Texts } from './nl.ts';

const number = new Intl.NumberFormat('en-GB');

/** The words of the inbox, in English. */
export const en: Texts = {
  name: 'Feedback received',
  error: 'Error',
  other: 'Nederlands',
  otherCode: 'nl',

  nav: {
    label: 'Feedback received',
    list: 'Messages',
    charts: 'Charts',
    logOut: 'Log out',
  },

  login: {
    intro: 'Here you read what visitors tell us. Log in with the token. You get it from your administrator.',
    token: 'Token',
    submit: 'Log in',
    empty: 'Enter the token.',
    wrong: 'This token is not right. Check it and try again.',
    wait: (minutes) =>
      `Those were too many attempts. Try again in ${minutes === 1 ? '1 minute' : `${minutes} minutes`}.`,
    inside: 'Are you logged in already?',
    onward: 'Go on',
    ended:
      'You are no longer logged in. Were you writing something? Log in in a new tab. Then go back in this tab and send it again.',
  },

  fault: {
    address: 'This address is not right. It does not say which messages you are looking for.',
    foreign:
      'This form does not come from our website, or you have logged in again since. Nothing was changed.',
    missing: 'This page does not exist.',
    gone: 'This message does not exist, or it was removed.',
    role: 'With your token you can read, but change nothing.',
    broken: 'Something goes wrong on our side. Try again later.',
    back: 'To the newest messages',
  },

  filter: {
    label: 'Search messages',
    text: 'Search in messages',
    textHint: 'Searches the message, the note and the number.',
    status: 'Status',
    rating: 'Rating',
    category: 'Category',
    page: 'Page',
    pageHint: 'End with a * for all that begins this way.',
    from: 'From',
    until: 'Until',
    any: 'All',
    more: 'More filters',
    submit: 'Search',
    chosen: 'Chosen filters',
    remove: (name, value) => `Remove filter ${name}: ${value}`,
    clear: 'Remove all filters',
    problems: 'Check the filters.',
    wrong: {
      from: 'Enter a date, such as 2026-11-25.',
      until: 'Enter a date, such as 2026-11-25.',
      order: 'This date is before the date at From.',
      rating: 'Choose a rating from the list.',
      status: 'Choose a status from the list.',
      page: 'This address is too long or not right.',
      category: 'This category is too long or not right.',
      text: 'This text is too long or not right.',
    },
  },

  list: {
    none: 'There is no feedback yet. As soon as a visitor sends something, you see it here.',
    noneFound: 'There are no messages with these filters.',
    count: (total) => (total === 1 ? 'There is 1 message.' : `There are ${number.format(total)} messages.`),
    found: (total) => (total === 1 ? '1 message found.' : `${number.format(total)} messages found.`),
    newestFirst: 'The newest come first.',
    pages: 'More messages',
    newest: 'Newest messages',
    older: 'Older messages',
    csv: 'Download as CSV',
    charts: 'Show as charts',
    personal: 'The file may hold personal data. Keep it safe, and no longer than you need it.',
    noText: 'Without text',
    wantsAnswer: 'Asks for an answer',
    hasNote: 'With a note',
    assignee: (name) => `With ${name}`,
  },

  status: { new: 'New', 'in-progress': 'In progress', done: 'Done' },

  rating: {
    steps: ['Very bad', 'Bad', 'Fair', 'Good', 'Very good'],
    thumb: (up) => `Thumb ${up ? 'up' : 'down'} (${up ? 2 : 1} of 2)`,
    of: (word, value, max, stars) => `${word} (${value} of ${max}${stars ? ' stars' : ''})`,
  },

  message: {
    title: (reference) => `Message ${reference}`,
    back: 'Back to the list',
    received: 'Received',
    written: 'Written',
    page: 'Page',
    same: 'Other messages about this page',
    rating: 'Rating',
    category: 'Category',
    message: 'Message',
    notice: 'Note',
    notBsn: 'The visitor says: the number in this message is not a citizen service number (BSN).',
    name: 'Name',
    email: 'Email',
    topic: 'Topic',
    context: 'More data',
    handling: 'Handling',
    status: 'Status',
    assignee: 'Who takes care of this?',
    note: 'Note',
    noteHint: 'Only colleagues read this. Put no more personal data in it than is needed.',
    noAssignee: 'Nobody yet',
    noNote: 'No note',
    changed: 'Last changed',
    save: 'Save',
    saved: 'Saved',
    masked: 'There was a citizen service number (BSN) in your text. We did not keep it.',
    problems: 'Your change was not saved. Check what you filled in.',
    conflict:
      'Your change is not saved yet. A colleague has changed this message in the meantime. What you filled in is below. Look at it and save it again.',
    theirs: 'By your colleague',
    remove: 'Remove this message',
  },

  remove: {
    title: (reference) => `Remove message ${reference}?`,
    intro:
      'The message, the contact details and the note go for good. You cannot get them back. The message may stay in backups for some time.',
    confirm: 'Remove for good',
    cancel: 'Do not remove',
    done: (reference) => `Message ${reference} was removed.`,
  },

  charts: {
    title: 'Charts',
    period: 'Period',
    periods: { 30: '30 days', 90: '3 months', 365: '1 year', all: 'All' },
    own: 'Your own period',
    show: 'Show',
    range: (from, until) => `${from} to ${until}`,
    messages: 'Messages',
    rated: 'With a rating',
    average: 'Average rating',
    outOf: (average) => `${average} out of 5`,
    list: 'See these messages',
    table: (title) => `Figures: ${title}`,
    noRatings: 'There are no ratings in this period.',
    days: 'A day here goes from midnight to midnight in UTC. In the Netherlands that is 1 hour later, and 2 hours in summer time.',
    columns: { average: 'Average', rated: 'Ratings', count: 'Messages' },
    scale: ['1 = very bad', '5 = very good'],
    point: (when, average, rated, count) =>
      `${when}: ${average}, ${number.format(rated)} ratings, ${number.format(count)} messages`,
    noAverage: 'no rating',
    time: {
      title: 'Satisfaction over time',
      unit: { day: 'Day', week: 'Week from', month: 'Month' },
      hint: 'The line is the average rating. The bars below are the number of messages.',
      most: (count) => `Most messages: ${number.format(count)}`,
      text: (first, from, last, until, low, lowWhen) =>
        `From ${from} in ${first} to ${until} in ${last}. The lowest average is ${low}, in ${lowWhen}.`,
    },
    pages: {
      title: 'Satisfaction by page',
      unit: 'Page',
      hint: (enough) =>
        `The worst come first. Only pages with ${enough} ratings or more. The number of ratings is between brackets.`,
      none: (enough) => `No page has ${enough} ratings or more in this period yet.`,
    },
    categories: {
      title: 'Satisfaction by category',
      unit: 'Category',
      hint: 'The category with the most messages comes first. The number of ratings is between brackets.',
      none: 'No message has a category in this period.',
    },
    bars: (shown, best, bestAverage, worst, worstAverage) =>
      `${shown} bars. The lowest is ${worst} with ${worstAverage}. The highest is ${best} with ${bestAverage}.`,
  },
};
