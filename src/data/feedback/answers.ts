/** How a rating is given: yes or no, five faces, or five stars. */
export const scales = ['thumbs', 'faces', 'stars'] as const;
export type Scale = (typeof scales)[number];

/** The highest rating per scale; the lowest is 1. For `thumbs`: 1 is no, 2 is yes. */
export const highest: Readonly<Record<Scale, number>> = { thumbs: 2, faces: 5, stars: 5 };

/** How much of the page's address goes along: without query and fragment, all of it, or nothing. */
export const pageUrls = ['path', 'full', 'none'] as const;
export type PageUrl = (typeof pageUrls)[number];

/** How a message is written into a request. */
export const encodings = ['json', 'form'] as const;
export type Encoding = (typeof encodings)[number];

/** What can be asked, in the order in which it is shown. */
export const askable = ['rating', 'category', 'message', 'contact'] as const;
export type Askable = (typeof askable)[number];

/** The fields of the form; `contact` is two of them. */
export type Field = 'rating' | 'category' | 'message' | 'name' | 'email';

/** What a visitor filled in so far, as typed. */
export interface Answers {
  /** 1 to {@link highest}, or 0 while nothing is chosen. */
  rating: number;
  category: string;
  message: string;
  name: string;
  email: string;
}

/** Answers of a visitor who has not begun. */
export function noAnswers(): Answers {
  return { rating: 0, category: '', message: '', name: '', email: '' };
}

/** Whether there is nothing to lose yet. */
export function isEmpty(answers: Answers): boolean {
  return !answers.rating && !(answers.category + answers.message + answers.name + answers.email).trim();
}
