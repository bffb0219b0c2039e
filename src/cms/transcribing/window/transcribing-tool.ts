import { transcribingStrings as strings } from '../../../strings/transcribing-window.ts';
import type { EntryTool } from '../../foot/entry-tools.ts';

/** Collections whose entries have recordings. */
const WITH_RECORDINGS = ['stories', 'histories'];

/** 边听边写: the transcribing desk of the entry in the form. */
export const transcribingTool: EntryTool = {
  label: strings.tool,
  shows: ({ collection }) => WITH_RECORDINGS.includes(collection),
  press: () =>
    void import('./open-transcribing.ts').then(({ openTranscribing }) => openTranscribing()),
};
