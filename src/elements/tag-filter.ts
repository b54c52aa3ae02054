import { TagFilter } from '../components/tag-filter/tag-filter.js';
import { register } from '../profile/page/with-profile.js';

register('tag-filter', TagFilter);

export { TagFilter };
