import type { Context } from '../context.ts';
import type { ActionName, Params } from '../protocol.ts';
import { binEntries, deleteFile, deleteFiles } from './bin.ts';
import {
  deleteUnpublishedEntry,
  publishUnpublishedEntry,
  updateUnpublishedEntryStatus,
} from './change-drafts.ts';
import { entryBase } from './entry-base.ts';
import { entryHistory, entryVersion, restoreEntry } from './history.ts';
import { getMedia, getMediaFile, persistMedia } from './media.ts';
import { addNote, deleteNote, getNotes, toggleNoteResolution, updateNote } from './notes.ts';
import { persistEntry } from './persist-entry.ts';
import { alikePhotos, photosToAsk } from './photos.ts';
import {
  unpublishedEntries,
  unpublishedEntry,
  unpublishedEntryDataFile,
  unpublishedEntryMediaFile,
} from './read-drafts.ts';
import { entriesByFiles, entriesByFolder, getEntry } from './read-entries.ts';
import { restoreDraft, withdrawnDrafts } from './withdrawn.ts';
import { forgetWriting, keepWriting, keptWritings } from './writings.ts';

type Actions = {
  [A in ActionName]: (context: Context, params: Params<A>) => unknown;
};

/** What each action of `protocol.ts` does. */
export const actions: Actions = {
  info: () => ({
    repo: 'archive',
    publish_modes: ['simple', 'editorial_workflow'],
    type: 'local_git',
  }),
  entriesByFolder,
  entriesByFiles,
  getEntry,
  unpublishedEntries,
  unpublishedEntry,
  unpublishedEntryDataFile,
  unpublishedEntryMediaFile,
  deleteUnpublishedEntry,
  persistEntry,
  updateUnpublishedEntryStatus,
  publishUnpublishedEntry,
  getMedia,
  getMediaFile,
  persistMedia,
  deleteFile,
  deleteFiles,
  getDeployPreview: () => null,
  getPRMetadata: () => ({ metadata: null }),
  getNotes,
  addNote,
  updateNote,
  deleteNote,
  toggleNoteResolution,
  entryHistory,
  entryVersion,
  restoreEntry,
  binEntries,
  entryBase,
  withdrawnDrafts,
  restoreDraft,
  keepWriting,
  keptWritings,
  forgetWriting,
  alikePhotos,
  photosToAsk,
};
