import type { FeedbackTexts } from '../../../locales/feedback/nl.js';
import type { FeedbackButton } from '../feedback-button.js';
import type { parts } from './field-view.js';
import type { FeedbackForm } from './feedback-form.js';
import type { Settings } from './settings.js';

/** What the templates of the dialog draw from. */
export interface View {
  host: FeedbackButton;
  form: FeedbackForm;
  settings: Settings;
  words: FeedbackTexts;
  /** For fields that are loaded when they are asked for. */
  parts: typeof parts;
  /** The privacy page, when there is one. */
  privacyUrl: string | undefined;
  /** Called when a field is left. */
  onLeave: (event: Event) => void;
  /** Called for links in the summary. */
  onGoTo: (event: Event) => void;
  onSubmit: (event: SubmitEvent) => void;
  onMessage: (event: Event) => void;
  onClose: () => void;
}
