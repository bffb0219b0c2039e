import { reviewPanelStrings as strings } from '../../strings/review-panel.ts';
import type { EntryTool } from '../foot/entry-tools.ts';
import { isReviewed } from './is-reviewed.ts';

/** The checklist of the entry in the form. */
export const reviewTool: EntryTool = {
  label: strings.tool,
  shows: ({ collection }) => isReviewed(collection),
  press: (entry) => void import('./open-review.ts').then(({ openReview }) => openReview(entry)),
};
