import { previewToolStrings as strings } from '../../strings/preview-tool.ts';
import { decapStore } from '../entry/decap-store.ts';
import type { EntryTool } from '../foot/entry-tools.ts';
import { isReviewed } from '../review-panel/is-reviewed.ts';

/** Only the desk can show a draft; where another server keeps the archive there is nobody to. */
function hasDesk(): boolean {
  const { backend } = decapStore.getState().config as { backend?: { name?: string } };
  return backend?.name === 'proxy';
}

/** A private address of the draft, for the family. */
export const previewTool: EntryTool = {
  label: strings.tool,
  shows: ({ collection }) => isReviewed(collection) && hasDesk(),
  press: (entry) =>
    void import('./open-family-preview.ts').then(({ openFamilyPreview }) =>
      openFamilyPreview(entry),
    ),
};
