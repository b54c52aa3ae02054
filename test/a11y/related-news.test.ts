import { checkStories } from './check-stories.js';

// What related-news shares with news-list is checked there in all engines.
describe('the stories of related-news/, accessible', () =>
  checkStories(
    ['related-news/', 'awkward/related-news/'],
    ['related-news/Explained', 'awkward/related-news/ThreeHundredCharacters'],
  ));
