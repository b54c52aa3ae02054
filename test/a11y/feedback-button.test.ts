import { checkStories } from './check-stories.js';

// A dialog, all kinds of fields and the summary of errors: the rest is the same in other engines.
describe('the stories of feedback-button/, accessible', () =>
  checkStories(
    ['feedback-button/', 'awkward/feedback-button/'],
    ['feedback-button/Default', 'feedback-button/AllQuestions', 'feedback-button/NothingAnswered'],
  ));
