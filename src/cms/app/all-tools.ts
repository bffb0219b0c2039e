import type { EntryTool } from '../foot/entry-tools.ts';

/** What can be done with the entry in the form, from left to right. */
export const allTools: readonly EntryTool[] = [];
