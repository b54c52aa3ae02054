import { categoriesOf, withOption, type Choices } from './choices.ts';
import { NEWS, type ElementInfo, type ElementName } from './manifest.ts';

/** An attribute; `true` is one that is there or not. */
export type Attribute = readonly [name: string, value: string | true];

/** An element of the page, from which every kind of snippet and the preview are made. */
export interface Piece {
  name: string;
  attributes: Attribute[];
  children: (Piece | string)[];
}

/** One of our elements. */
export interface OwnPiece extends Piece {
  name: ElementName;
}

/** What the choices come to: our elements, in the order of the page. */
export function piecesOf(
  choices: Choices,
  elements: readonly ElementInfo[],
  words: { all: string },
): OwnPiece[] {
  return choices.elements.map((name) => ({
    name,
    attributes: attributesOf(choices, name, elements),
    children: childrenOf(choices, name, words),
  }));
}

function attributesOf(choices: Choices, name: ElementName, elements: readonly ElementInfo[]): Attribute[] {
  const { options, language } = choices;
  const given = { ...(NEWS.includes(name) && options.feed), ...options[name] };
  const known = elements.find((one) => one.name === name)?.options ?? [];
  const attributes: Attribute[] = known.flatMap(({ name: option, kind, fallback }): Attribute[] => {
    const value = (given[option] ?? '').trim();
    if (value === '' || value === fallback) return [];
    return [[option, kind.is === 'switch' ? true : value]];
  });
  // The address first: it is what an editor looks for.
  attributes.sort(([a], [b]) => Number(b === 'src') - Number(a === 'src'));
  return language ? [['lang', language], ...attributes] : attributes;
}

function childrenOf(choices: Choices, name: ElementName, { all }: { all: string }): Piece[] {
  const { link } = choices;
  if (NEWS.includes(name) && link.trim())
    return [
      {
        name: 'p',
        attributes: [],
        children: [{ name: 'a', attributes: [['href', link.trim()]], children: [all] }],
      },
    ];
  const categories = name === 'feedback-button' && asks(choices, 'category') ? categoriesOf(choices) : [];
  if (!categories.length) return [];
  const offered = categories.map((category): Piece => ({
    name: 'option',
    attributes: [['value', category]],
    children: [],
  }));
  return [{ name: 'datalist', attributes: [], children: offered }];
}

/** Whether the feedback form asks for something. */
export function asks({ options }: Choices, what: string): boolean {
  return (options['feedback-button'].ask ?? 'rating message').split(/\s+/).includes(what);
}

/** For the preview: related news needs an article to be about. */
export function aboutAnArticle(choices: Choices, article: string | undefined): Choices {
  const isSaid = choices.options['related-news']['for-url'] ?? choices.options['related-news'].tags;
  return article === undefined || isSaid ? choices : withOption(choices, 'related-news', 'for-url', article);
}
