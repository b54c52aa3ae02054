import { NewsList } from '../components/news-list/news-list.js';
import { register } from '../profile/page/with-profile.js';

register('news-list', NewsList);

export { NewsList };
