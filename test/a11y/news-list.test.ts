import { checkStories } from './check-stories.js';

describe('the stories of news-list/, accessible', () => checkStories(['news-list/']));
