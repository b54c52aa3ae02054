/** One key, or a text in quotes. */
export interface Step {
  /** As xdotool names it. */
  key: string;
  /** For who reads what was said. */
  remark?: string;
  /** Nothing need be said. */
  mayBeSilent?: boolean;
}

/** The main path of an element, on a page of the demo. */
export interface Walk {
  /** The element. */
  name: string;
  path: string;
  steps: readonly Step[];
}

const times = (count: number, key: string, mayBeSilent = false): Step[] =>
  Array.from({ length: count }, () => ({ key, ...(mayBeSilent && { mayBeSilent }) }));

/** Keys of Orca in reading mode: `h` next heading, `2` next heading of level 2, `b` next button, `e` next field; with Shift back. */
export const WALKS: readonly Walk[] = [
  {
    name: 'news-list',
    path: '/nieuws/',
    steps: [
      { key: 'ctrl+Home', remark: 'Top of the page; the link is of the site' },
      { key: 'h', remark: 'Heading of the page' },
      { key: 'h', remark: 'First item' },
      ...times(4, 'Down'),
      { key: 'h', remark: 'Second item' },
      { key: 'ctrl+End', remark: 'End of the page', mayBeSilent: true },
      { key: 'shift+b', remark: 'The button of the feedback' },
      { key: 'shift+b', remark: 'The button for more' },
      { key: 'Return', remark: 'The first new item takes the focus; then how many there are now' },
      { key: 'h', remark: 'The next new item' },
    ],
  },
  {
    name: 'tag-filter',
    path: '/nieuws/',
    steps: [
      { key: 'ctrl+Home', remark: 'Top of the page' },
      { key: 'e', remark: 'The box to find a subject' },
      { key: 'ctrl+Home', remark: 'Top of the page' },
      { key: 'b', remark: 'First subject' },
      { key: 'Return', remark: 'Chosen; then what is left, once' },
      { key: 'b', remark: 'Second subject' },
      { key: 'Return' },
      { key: 'Return', remark: 'Let go of again' },
      ...times(2, 'h'),
      { key: 'shift+b', remark: 'The button that undoes the choice' },
      { key: 'Return', remark: 'It goes; the first choice takes the focus' },
    ],
  },
  {
    name: 'related-news',
    path: '/nieuws/feedbackknop-op-elke-pagina/',
    steps: [
      { key: 'ctrl+End', remark: 'End of the page', mayBeSilent: true },
      { key: 'shift+2', remark: 'Its heading' },
      { key: 'h', remark: 'First related item' },
      ...times(3, 'Down'),
      { key: 'h', remark: 'Second related item' },
    ],
  },
  {
    name: 'feedback-button',
    path: '/nieuws/',
    steps: [
      { key: 'ctrl+End', remark: 'End of the page', mayBeSilent: true },
      { key: 'shift+b', remark: 'The button' },
      { key: 'Return', remark: 'The dialog opens and takes the focus' },
      ...times(5, 'Tab'),
      { key: 'Return', remark: 'Sent with nothing answered: the summary takes the focus' },
      { key: 'Tab', remark: 'The link to the field' },
      { key: 'Return', remark: 'To the field' },
      { key: 'space', remark: 'Chosen' },
      { key: 'Tab' },
      { key: '"De kaart laadt niet."', remark: 'Typed', mayBeSilent: true },
      ...times(2, 'Tab'),
      { key: 'Return', remark: 'Sent: the thanks' },
      { key: 'Tab' },
      { key: 'Escape', remark: 'Closed: the focus goes back to the button' },
    ],
  },
];
