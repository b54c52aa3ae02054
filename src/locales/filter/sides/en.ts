import tag from '../en.js';
import type { SideTexts, SidesTexts } from './nl.js';

function side(filterLabel: string, one: string, many: string): SideTexts {
  const some = (count: number): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);
  return {
    filterLabel,
    more: (count) => `Show ${count === 1 ? `1 more ${one}` : `${count} more ${many}`}`,
    fewer: `Show fewer ${many}`,
    every: `All ${many}`,
    find: `Find a ${one}`,
    found: (count) => (count ? `${some(count)} found` : `No ${one} found`),
  };
}

const en: SidesTexts = {
  matchLabel: 'Show items with',
  matchAny: 'any of these topics',
  matchAll: 'all of these topics',
  tag: side(tag.filterLabel, 'topic', 'topics'),
  source: side('Choose sources', 'source', 'sources'),
  author: side('Choose writers', 'writer', 'writers'),
  year: side('Choose years', 'year', 'years'),
  text: side('Search the news', '', ''),
};

export default en;
