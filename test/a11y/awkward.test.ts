import { checkStories } from './check-stories.js';

describe('the stories of awkward/, accessible', () =>
  checkStories(['awkward/content', 'awkward/tags', 'awkward/pages']));
