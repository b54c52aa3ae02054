import { FeedbackButton } from '../components/feedback-button/feedback-button.js';
import { define } from '../components/shared/define.js';

define('feedback-button', FeedbackButton);

export { FeedbackButton };
