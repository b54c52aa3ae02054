import type { PageTexts } from './nl.ts';

const en: PageTexts = {
  title: 'Put your block together',
  lead: 'Choose what you want on your website. You see at once what it looks like, and get the code to paste.',
  otherLanguage: 'Nederlands',
  loading: 'The page is loading…',
  broken: [
    'The files of Raakvlak cannot be found.',
    'Put the whole dist folder on a web server, and open configurator/ there. It does not work straight from your disk.',
  ],
  strange: (what) => [
    `This link is from another version of Raakvlak. We do not know this, and have left it out: ${what.join(', ')}.`,
    'Your other choices are still there. See whether the preview is right.',
  ],
  what: {
    heading: 'What do you want to show?',
    elements: {
      'tag-filter': ['Choosing subjects', 'Buttons with which visitors narrow the news list down'],
      'news-list': ['News list', 'The latest news'],
      'related-news': ['Related news', 'Under an article: other news about the same'],
      'feedback-button': ['Feedback button', 'Visitors say what can be better'],
    },
  },
  feed: {
    heading: 'Where does the news come from?',
    address: 'Address of the feed',
    hint: 'On your own website this is enough: /feed.json. More than one? Put a space between them.',
    check: 'Check the feed',
    checking: 'The feed is being checked…',
    good: (count, format) => `The feed is fine: ${items(count)}, ${format}.`,
    fair: (count, format, warnings) =>
      `The feed works: ${items(count)}, ${format}. ${warnings === 1 ? 'One thing' : `${warnings} things`} can be better.`,
    bad: 'This feed does not work like this.',
    failures: {
      network: [
        'The feed cannot be had: no answer comes.',
        'See whether the address is right and the server is on. Open the address in a new tab: you must see the feed.',
      ],
      policy: [
        'The Content-Security-Policy of this website refuses the feed.',
        'Ask your administrator to add the address of the feed to connect-src.',
      ],
      'too-large': [
        'The feed is larger than 16 MB. That is too much for a phone.',
        'Offer a feed with the latest items only, the last hundred for instance.',
      ],
    },
    advice: (count) => `${count} ${count === 1 ? 'tip' : 'tips'} for who looks after the feed`,
    large: (count) => [
      `The feed has ${number(count)} items. Every visitor fetches all of them.`,
      'Offer a feed with the latest items only, the last hundred for instance.',
    ],
    more: 'More about the feed',
  },
  levels: { error: 'Error', warning: 'Note', advice: 'Tip' },
  options: {
    heading: 'How should it work?',
    more: 'More options',
    standard: (value) => `Default: ${value}`,
    none: 'Default',
    categories: ['Subjects to choose from', 'One per line'],
  },
  style: {
    heading: 'House style and language',
    profile: [
      'Address of your profile',
      'A file with the colours, texts and subjects of your municipality. You may leave it empty: the block takes over the style of the page.',
    ],
    profileGood: (name) => `The profile is fine${name ? `: ${name}` : ''}.`,
    profileTodo: (isMissing) =>
      isMissing
        ? 'See whether the address is right, or leave it empty.'
        : 'Mend it in the profile. The rest of the profile does count.',
    theme: [
      'Theme of NL Design System',
      'Choose this if your website loads that theme already. The preview here has only the addition, not the theme itself.',
    ],
    noTheme: 'None',
    language: ['Language of the block', 'Of buttons and messages; the news itself stays as it is.'],
    ofPage: 'That of the page',
    link: [
      'Address of your news page',
      'This link shows as long as the news is not there: while it loads, without script or when something is down.',
    ],
  },
  all: 'All news',
  preview: {
    heading: 'Preview',
    frame: 'Preview of your choices',
    widths: { phone: 'Phone', desktop: 'Large screen' },
    none: 'There is no preview yet. First solve what stands at the code below.',
    note: 'This is the real news of your feed. Links and sending do nothing here.',
    starting: 'The preview is loading…',
    shown: (count) => `You see ${items(count)}.`,
    empty: ['With these choices no item is left.', 'Choose other subjects, or a longer period.'],
    failed: ['The preview cannot show the feed.', 'Check the feed once more.'],
  },
  code: {
    heading: 'The code for your website',
    system: 'Where do you paste it?',
    systems: { html: 'Plain HTML', wordpress: 'WordPress', drupal: 'Drupal', react: 'React' },
    integrity: [
      'Have files checked (integrity)',
      'The browser refuses a file that was changed. Get new code here after each new version of Raakvlak.',
    ],
    oneFile: 'With this check your page loads one file, raakvlak.all.js.',
    importMap:
      'The long line with importmap has the parts checked too. Change nothing in it, not even a space.',
    onlyFirst: 'In Drupal the browser checks raakvlak.js only, not the parts that it loads.',
    noHashes: [
      'The check of all parts cannot be made here: this page is not on https.',
      'Open this page over https, or switch the check off.',
    ],
    ready: 'The code is ready.',
    notYet: (count) =>
      count === 1
        ? 'There is no code yet. One thing must change:'
        : `There is no code yet. ${count} things must change:`,
    wait: 'One moment: the feed is still being checked.',
    places: {
      page: ['In your page', 'Paste this in the place where it should be.'],
      head: ['Once, by the administrator', 'In the <head> of the theme, for all pages.'],
      block: [
        'In each post or page',
        'Paste this into the editor. It becomes a Custom HTML block, which editors may use too.',
      ],
      library: ['In THEMA.libraries.yml', 'Once, by the developer. THEMA is the name of your theme.'],
      attach: ['In THEMA.info.yml', 'Then it is on all pages.'],
      text: ['In the text', 'Paste this by the Source button of the editor.'],
      allowed: [
        'Allowed HTML of the text format',
        'Only needed if the text format limits HTML. With CKEditor 5: put this in the settings of the Source button, at Manually editable HTML tags. Else: at the allowed HTML tags of the filter.',
      ],
      install: ['Install', 'In the folder of your project.'],
      component: ['As a component', 'Use it as <Raakvlak />.'],
      sheet: ['In the <head>', 'The addition to the theme.'],
    },
    policy: [
      'Does your website have a Content-Security-Policy?',
      'Ask your administrator for these lines. What is there already stays.',
    ],
    copy: 'Copy',
    copied: 'Copied.',
    selected: 'The code is selected. Copy it with Ctrl+C or Cmd+C.',
    share: 'Copy the link to these choices',
    shareCopied: 'The link is copied.',
    elsewhere: (origin) =>
      `This code was checked for ${origin}. Is it for another website? Put the dist folder there, and open configurator/ there.`,
    endpoint: (origin) => [
      `Feedback goes to another website: ${origin}. Whether that allows it cannot be seen from here.`,
      'Ask its administrator for Access-Control-Allow-Origin for your website, and send a message to try.',
    ],
    noEndpoint: (address) => [
      `There is nothing at ${address}, so no feedback would arrive there.`,
      'See whether the address is right. Nothing that receives it yet? Then fill in an e-mail address.',
    ],
  },
  values: {
    number: (given, from, to) => [
      `“${given}” cannot be used here.`,
      to === Infinity
        ? `Fill in a whole number of ${from} or more.`
        : `Fill in a number from ${from} to ${to}.`,
    ],
    duration: (given) => [
      `“${given}” is no valid duration.`,
      'Write P1Y for a year, P6M for six months, P2W for two weeks, PT5M for five minutes. Refreshing more often than each minute is not possible.',
    ],
    date: (given) => [
      `“${given}” is no date and no duration.`,
      'Write a date as 2026-01-31, or P1Y for the last year and P6M for the last six months.',
    ],
    address: (given) => [
      `“${given}” is no address that a page can use.`,
      'Begin with https:// or, on your own website, with a slash: /contact',
    ],
    origin: (given) => [
      `“${given}” is no website.`,
      'Write only the beginning, such as https://media.example.org. More than one? Put a space between them.',
    ],
    itemUrl: (given) => [
      `“${given}” does not become the address of an item.`,
      'Write the address with {slug} or {id} in it, such as /news/{slug}.',
    ],
    identifier: (given) => [`“${given}” cannot be used here.`, 'Use letters, digits and hyphens only.'],
  },
  rules: {
    nothing: ['You have chosen nothing yet.', 'Choose above what you want to show.'],
    noFeed: ['The address of the feed is missing.', 'Fill in the address where your news is as a feed.'],
    filterWithoutList: [
      'Choosing subjects only works with a news list.',
      'Choose News list too, or take Choosing subjects away.',
    ],
    facetNeedsSources: [
      'You filter by source, but there is only one feed.',
      'Add a feed, or filter by something else.',
    ],
    noDestination: [
      'The feedback button has no address to send messages to yet.',
      'Fill in the address of what receives them, or an e-mail address.',
    ],
    mailto: (given) => [`“${given}” is no e-mail address.`, 'Fill in one address, such as web@example.org.'],
    formByMail: [
      'The way of sending does not count for e-mail.',
      'Fill in the address of what receives messages too, or leave this at its default.',
    ],
    categoriesMissing: [
      'You ask for a subject, but there are no subjects to choose from.',
      'Fill them in, one per line, or ask for no subject.',
    ],
    onlyContact: [
      'Name and e-mail address alone say nothing about the page. The button then asks for a rating and a message too.',
      'Choose a rating, a message or a subject too.',
    ],
    scaleWithoutRating: [
      'You choose a scale, but ask for no rating.',
      'Ask for a rating too, or leave the scale at its default.',
    ],
    sameTag: (tag) => [
      `You show the subject “${tag}” and leave it out. Then nothing is left.`,
      'Take it away at one of the two.',
    ],
    selectedOutside: (tag) => [
      `The subject “${tag}” is chosen at first, but you leave those items out.`,
      'Take it away at one of the two.',
    ],
    unknownTag: (tag, known) => [
      `The subject “${tag}” is not in the feed.`,
      known.length ? `Choose from: ${known.join(', ')}.` : 'The feed has no subjects. Leave this empty.',
    ],
    nothingMore: [
      'The list never shows more than what is there at once. So there will be no button for more, and no second page.',
      'Raise the highest number, or choose none for more items.',
    ],
    oneAndAll: [
      'Visitors choose one subject at a time. “All chosen subjects” is not possible then.',
      'Put one of the two at its default.',
    ],
    oneAndToggle: [
      'Visitors choose one subject at a time. Choosing between “any” and “all” is not possible then.',
      'Put one of the two at its default.',
    ],
    textFilter: [
      'A search box has no choices. What you set about choices does nothing.',
      'Put those settings at their defaults, or filter by something else.',
    ],
    sameParameter: [
      'The pages of the list and the filter use the same name in the address: page.',
      'Choose another name for the filter, such as subject.',
    ],
    offlineOnHttp: [
      'Keeping news for when there is no network is only possible on a website with https.',
      'Switch it off, or use https.',
    ],
    noImages: ['You want to show pictures, but the feed has none.', 'Add them to the feed.'],
    headlinesShow: [
      'The layout with headlines shows only date and source besides.',
      'Choose another layout, or date and source alone.',
    ],
    reactProfile: [
      'A profile works with the script, not with the package for React.',
      'Choose Plain HTML, or leave the profile empty and set the colours with CSS.',
    ],
    datalist: [
      'The list of subjects of the feedback button does not survive the editor, which takes it out.',
      'Ask for no subject, or have an administrator paste the code for plain HTML.',
    ],
    drupalLink: [
      'Without a link the code for Drupal is an empty <div>, which its editor may take out.',
      'Fill in the address of your news page, at House style and language. Then there is a link in it.',
    ],
    drupalEmpty: [
      'The code for Drupal is an empty <div>. Its editor saves a text with nothing else as an empty text.',
      'Put a sentence beside it, such as: What do you think of this page?',
    ],
    link: (given) => [
      `“${given}” is no address that a page can use.`,
      'Begin with https:// or with a slash: /news/',
    ],
  },
};

const number = (count: number): string => new Intl.NumberFormat('en').format(count);

function items(count: number): string {
  return `${number(count)} ${count === 1 ? 'item' : 'items'}`;
}

export default en;
