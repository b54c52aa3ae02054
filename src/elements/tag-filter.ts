import { TagFilter } from '../components/tag-filter/tag-filter.js';
import { define } from '../components/shared/define.js';

define('tag-filter', TagFilter);

export { TagFilter };
