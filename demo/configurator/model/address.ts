import {
  FEED_OPTIONS,
  LANGUAGES,
  START,
  SYSTEMS,
  WIDTHS,
  withOption,
  words,
  type Choices,
  type Owner,
} from './choices.ts';
import { ELEMENTS, type ElementInfo, type Option } from './manifest.ts';

/** What the files beside the configurator offer. */
export interface Offer {
  elements: readonly ElementInfo[];
  themes: readonly string[];
  /** Languages of visitors' texts. */
  languages: readonly string[];
}

/** Something in an address that this version does not know, and leaves out. */
export interface Strange {
  name: string;
  /** Absent when the name itself is strange. */
  value?: string;
}

const PLAIN = ['categories', 'link', 'profile', 'theme', 'language', 'system', 'width'] as const;

/** Which options an owner has. */
export function optionsOf({ elements }: Pick<Offer, 'elements'>, owner: Owner): readonly Option[] {
  const of = (name: string): readonly Option[] => elements.find((one) => one.name === name)?.options ?? [];
  return owner === 'feed'
    ? of('news-list').filter(({ name }) => FEED_OPTIONS.includes(name))
    : of(owner).filter(({ name }) => !FEED_OPTIONS.includes(name));
}

/** Reads choices from the query of an address. What is strange is told, and the rest counts. */
export function readAddress(query: string, offer: Offer): { choices: Choices; strange: Strange[] } {
  const given = new URLSearchParams(query);
  const strange: Strange[] = [];
  let choices = START;
  /** Takes a value of a closed set. */
  const take = (name: string, value: string, known: readonly string[]): boolean => {
    const isKnown = value === '' || known.includes(value);
    if (!isKnown) strange.push({ name, value });
    return isKnown;
  };
  for (const [name, value] of given) {
    const [owner = '', option] = name.split('.');
    if (name === 'elements') {
      const asked = words(value);
      strange.push(
        ...asked.filter((one) => !isElement(one)).map((one) => ({ name: 'elements', value: one })),
      );
      choices = { ...choices, elements: ELEMENTS.filter((one) => asked.includes(one)) };
    } else if (name === 'lang') {
      if (take(name, value, LANGUAGES))
        choices = { ...choices, ui: LANGUAGES.find((one) => one === value) ?? 'nl' };
    } else if (name === 'integrity') {
      if (take(name, value, ['on'])) choices = { ...choices, integrity: value === 'on' };
    } else if (isPlain(name)) {
      const known = { theme: offer.themes, language: offer.languages, system: SYSTEMS, width: WIDTHS };
      const set = name in known ? known[name as keyof typeof known] : undefined;
      if (!set || take(name, value, set)) choices = { ...choices, [name]: value || START[name] };
    } else if (option !== undefined && (owner === 'feed' || isElement(owner))) {
      const found = optionsOf(offer, owner).find((one) => one.name === option);
      if (!found) strange.push({ name });
      else if (fits(found, value)) choices = withOption(choices, owner, option, value);
      else strange.push({ name, value });
    } else if (name !== 'v') strange.push({ name });
  }
  return { choices, strange };
}

/** Writes choices as a query; what is as one begins is left out. */
export function writeAddress(choices: Choices): string {
  const query = new URLSearchParams();
  const { elements, options, integrity, ui } = choices;
  if (elements.join() !== START.elements.join()) query.set('elements', elements.join(' '));
  for (const [owner, values] of Object.entries(options)) {
    for (const [name, value] of Object.entries(values)) {
      if (value !== START.options[owner as Owner][name]) query.set(`${owner}.${name}`, value);
    }
    // An address that was emptied must not come back.
    if (owner === 'feed' && values.src === undefined) query.set('feed.src', '');
  }
  for (const name of PLAIN) if (choices[name] !== START[name]) query.set(name, choices[name]);
  if (integrity) query.set('integrity', 'on');
  if (ui !== START.ui) query.set('lang', ui);
  return query.toString();
}

/** Whether an option can have a value that somebody wrote into an address. */
function fits({ kind }: Option, value: string): boolean {
  if (value === '') return true;
  switch (kind.is) {
    case 'one':
      return kind.values.includes(value);
    case 'any':
      return words(value).every((word) => kind.values.includes(word));
    case 'switch':
      return value === 'on';
    default:
      return true;
  }
}

function isElement(name: string): name is (typeof ELEMENTS)[number] {
  return (ELEMENTS as readonly string[]).includes(name);
}

function isPlain(name: string): name is (typeof PLAIN)[number] {
  return (PLAIN as readonly string[]).includes(name);
}
