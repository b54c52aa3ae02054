import en from '../../../locales/feedback/outcome/en.js';
import nl, { type OutcomeTexts } from '../../../locales/feedback/outcome/nl.js';
import { byLanguage } from '../../shared/language.js';

/** The texts of what came of a message, in an element's language. */
export function outcomeTexts(host: Element): OutcomeTexts {
  return byLanguage(host, { nl, en }, 'outcome');
}
