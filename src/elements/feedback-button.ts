import { FeedbackButton } from '../components/feedback-button/feedback-button.js';
import { register } from '../profile/page/with-profile.js';

register('feedback-button', FeedbackButton);

export { FeedbackButton };
