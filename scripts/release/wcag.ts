/** How a success criterion is looked at before a release. */
export type Proof = 'axe' | 'tests' | 'hand' | 'none';

/** A success criterion of WCAG 2.2, level A or AA. */
export interface Criterion {
  number: string;
  name: string;
  level: 'A' | 'AA';
  /** `none` where our elements have nothing that it is about. */
  proof: Proof[];
  remark: string;
}

const rows = `
1.1.1|Non-text Content|A|axe tests|Pictures carry the text of the feed; icons are hidden from assistive technology and stand beside words.
1.2.1|Audio-only and Video-only (Prerecorded)|A|none|No audio or video.
1.2.2|Captions (Prerecorded)|A|none|No audio or video.
1.2.3|Audio Description or Media Alternative (Prerecorded)|A|none|No audio or video.
1.2.4|Captions (Live)|AA|none|No audio or video.
1.2.5|Audio Description (Prerecorded)|AA|none|No audio or video.
1.3.1|Info and Relationships|A|axe tests|Lists, headings, groups with a legend, labels and descriptions.
1.3.2|Meaningful Sequence|A|tests|The order in the document is the order on screen.
1.3.3|Sensory Characteristics|A|tests|No instruction depends on shape, colour or place.
1.3.4|Orientation|AA|hand|Nothing depends on the orientation.
1.3.5|Identify Input Purpose|AA|axe tests|Name and e-mail address carry autocomplete.
1.4.1|Use of Color|A|hand|A chosen tag has a mark and a state, an error has words.
1.4.2|Audio Control|A|none|No audio.
1.4.3|Contrast (Minimum)|AA|axe tests|Without a theme in light and dark, and in the house styles that the tests know. Tokens of another house style are for that house to check.
1.4.4|Resize Text|AA|hand|All lengths follow the size of the text.
1.4.5|Images of Text|AA|none|No images of text of our own; pictures come from the feed.
1.4.10|Reflow|AA|tests|No sideways scrolling at 320 pixels.
1.4.11|Non-text Contrast|AA|tests|Edges of controls, marks of what is chosen and the focus ring, in the same house styles.
1.4.12|Text Spacing|AA|hand|Nothing has a fixed height.
1.4.13|Content on Hover or Focus|AA|none|Nothing appears on hover or focus alone.
2.1.1|Keyboard|A|tests|All can be done with the keyboard.
2.1.2|No Keyboard Trap|A|tests|Escape closes the dialog, which is the browser's own.
2.1.4|Character Key Shortcuts|A|none|No shortcuts of single characters.
2.2.1|Timing Adjustable|A|tests|No time limit; a minimum time delays a send and refuses nothing.
2.2.2|Pause, Stop, Hide|A|tests|New items are announced and wait for the visitor.
2.3.1|Three Flashes or Below Threshold|A|none|Nothing flashes.
2.4.1|Bypass Blocks|A|none|For the page.
2.4.2|Page Titled|A|none|For the page.
2.4.3|Focus Order|A|tests|Focus goes into the dialog and comes back; "Toon meer" moves it to the first new item.
2.4.4|Link Purpose (In Context)|A|axe tests|The link of an item is its title.
2.4.5|Multiple Ways|AA|none|For the site.
2.4.6|Headings and Labels|AA|hand|Headings take the level that the page asks for.
2.4.7|Focus Visible|AA|hand|An outline of our own or of the theme.
2.4.11|Focus Not Obscured (Minimum)|AA|hand|A bar at the edge can be put away.
2.5.1|Pointer Gestures|A|none|No gestures.
2.5.2|Pointer Cancellation|A|hand|Actions happen on release.
2.5.3|Label in Name|A|axe tests|Names begin with the visible text.
2.5.4|Motion Actuation|A|none|No motion.
2.5.7|Dragging Movements|AA|none|Nothing is dragged.
2.5.8|Target Size (Minimum)|AA|axe|At least 24 by 24 pixels, or inline in text.
3.1.1|Language of Page|A|none|For the page.
3.1.2|Language of Parts|AA|tests|An item in another language carries it; texts follow the nearest lang.
3.2.1|On Focus|A|tests|Focus changes nothing.
3.2.2|On Input|A|tests|Choosing a tag changes the list, which is said, and moves nothing else.
3.2.3|Consistent Navigation|AA|none|For the site.
3.2.4|Consistent Identification|AA|hand|The same function has the same words everywhere.
3.2.6|Consistent Help|A|none|For the site; the feedback button stands where the page puts it.
3.3.1|Error Identification|A|tests|In text beside the field, and in a summary that takes focus.
3.3.2|Labels or Instructions|A|axe tests|Every field has a visible label.
3.3.3|Error Suggestion|AA|tests|Every message says what to do.
3.3.4|Error Prevention (Legal, Financial, Data)|AA|none|Nothing legal or financial is sent.
3.3.7|Redundant Entry|A|tests|What was typed is kept.
3.3.8|Accessible Authentication (Minimum)|AA|none|No login, and no puzzle against robots.
4.1.2|Name, Role, Value|A|axe tests|Native controls, with names and states.
4.1.3|Status Messages|AA|tests|One polite live region, there from the start.
`;

/** All success criteria of level A and AA (w3.org/TR/WCAG22), 4.1.1 being obsolete, with what is known of our elements. */
export const CRITERIA: readonly Criterion[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [number = '', name = '', level = 'A', proof = '', remark = ''] = row.split('|');
    return { number, name, level: level as Criterion['level'], proof: proof.split(' ') as Proof[], remark };
  });
