import { checkStories } from './check-stories.js';

describe('the stories of tag-filter/, accessible', () => checkStories(['tag-filter/']));
