import { RelatedNews } from '../components/related-news/related-news.js';
import { define } from '../components/shared/define.js';

define('related-news', RelatedNews);

export { RelatedNews };
