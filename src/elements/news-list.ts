import { NewsList } from '../components/news-list/news-list.js';
import { define } from '../components/shared/define.js';

define('news-list', NewsList);

export { NewsList };
