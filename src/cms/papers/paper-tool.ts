import { papersToolStrings as strings } from '../../strings/papers-tool.ts';
import type { EntryTool } from '../foot/entry-tools.ts';
import { isReviewed } from '../review-panel/is-reviewed.ts';

/** The papers to sign, printed from the entry as it stands in the form. */
export const paperTool: EntryTool = {
  label: strings.tool,
  shows: ({ collection }) => isReviewed(collection),
  press: (entry) => void import('./open-papers.ts').then(({ openPapers }) => openPapers(entry)),
};
