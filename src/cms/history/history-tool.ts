import { savingStrings } from '../../strings/cms-saving.ts';
import { decapStore } from '../entry/decap-store.ts';
import type { EntryTool } from '../foot/entry-tools.ts';
import { openHistory } from './history-panel.ts';

/** Whether the page belongs to the desk, which alone can be asked for what was before. */
const hasDesk = () =>
  (decapStore.getState().config as { backend?: { name: string } }).backend?.name === 'proxy';

/** 改过的记录 */
export const historyTool: EntryTool = {
  label: savingStrings.history.tool,
  shows: ({ slug }) => slug !== null && hasDesk(),
  press: (entry) => void openHistory(entry),
};
