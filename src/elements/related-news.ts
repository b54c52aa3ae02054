import { RelatedNews } from '../components/related-news/related-news.js';
import { register } from '../profile/page/with-profile.js';

register('related-news', RelatedNews);

export { RelatedNews };
