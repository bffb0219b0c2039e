import { previewTool } from '../family-preview/preview-tool.ts';
import type { EntryTool } from '../foot/entry-tools.ts';
import { historyTool } from '../history/history-tool.ts';
import { paperTool } from '../papers/paper-tool.ts';
import { reviewTool } from '../review-panel/review-tool.ts';
import { transcribingTool } from '../transcribing/window/transcribing-tool.ts';

/** What can be done with the entry in the form, from left to right. */
export const allTools: readonly EntryTool[] = [
  transcribingTool,
  reviewTool,
  previewTool,
  paperTool,
  historyTool,
];
