import type { EntryTool } from '../foot/entry-tools.ts';
import { historyTool } from '../history/history-tool.ts';

/** What can be done with the entry in the form, from left to right. */
export const allTools: readonly EntryTool[] = [historyTool];
