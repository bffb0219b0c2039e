import { z } from 'zod';
import { draftStatuses } from './drafts.ts';

const text = z.string();
const entry = { collection: text.min(1), slug: text.min(1) };
const commitMessage = text.default('');

/** `base`, ours: the version a text was written on (`check-base.ts`). Decap's own client omits it. */
const dataFile = z.object({
  path: text,
  slug: text.default(''),
  raw: text,
  newPath: text.optional(),
  base: text.nullable().optional(),
});
/** As Decap sends a file; or, ours: the contents are here already (`files/`), and `blob` names them. */
const asset = z.union([
  z.object({ path: text, blob: text }),
  z.object({ path: text, content: z.base64(), encoding: z.literal('base64') }),
]);
const note = z.looseObject({ text: text.optional() });

const persistEntry = z.object({
  dataFiles: z.array(dataFile).min(1),
  assets: z.array(asset).default([]),
  /** Ours: the published commit whose version the editor has merged into this text by hand. */
  resolves: text.optional(),
  options: z.object({
    collectionName: text.optional(),
    commitMessage,
    useWorkflow: z.boolean().default(false),
    status: z.enum(draftStatuses).optional(),
  }),
});

/** In a ref, and on file systems that take `A` for `a`. */
const writingId = text.regex(/^[0-9a-f][0-9a-f-]{7,63}$/);
/** What somebody is writing and has not saved. Only its owner's page reads what is in `data`. */
export const writing = z.object({
  id: writingId,
  collection: text.min(1),
  slug: text.nullable(),
  path: text.nullable(),
  title: text,
  /** By the clock of whoever writes: it tells the later of two states of one text; milliseconds. */
  at: z.number(),
  editor: text,
  /** The version it was written on, and that version's text. */
  base: text.nullable().optional(),
  opened: text,
  text,
  data: z.record(text, z.unknown()),
  /** Photos and recordings chosen and not saved: their contents are here already (`files/`). */
  files: z
    .array(z.object({ id: text, blob: text, fields: z.record(text, z.unknown()) }))
    .default([]),
  /** Set aside by the editor; it can still be fetched back. */
  unwanted: z.boolean().default(false),
});
export type Writing = z.infer<typeof writing>;

/** `links`, ours: say which files there are, and don't send them; each has an address (`files/`). */
const links = z.boolean().default(false);
const media = { mediaFolder: text, links };
const options = z.object({ commitMessage }).default({ commitMessage: '' });

/**
 * Every action of Decap's proxy protocol (backend 3.5.3), and after them our own. What a request
 * says beyond these is dropped here, at the edge: `branch` too, for which branch is published is
 * the repository's to say.
 */
export const actionParams = {
  info: z.object({}),
  entriesByFolder: z.object({ folder: text, extension: text, depth: z.number().default(1) }),
  entriesByFiles: z.object({
    files: z.array(z.object({ path: text, label: text.optional() })),
  }),
  getEntry: z.object({ path: text }),
  unpublishedEntries: z.object({}),
  unpublishedEntry: z.union([z.object({ id: text.min(1) }), z.object(entry)]),
  unpublishedEntryDataFile: z.object({ ...entry, path: text }),
  unpublishedEntryMediaFile: z.object({ ...entry, path: text }),
  deleteUnpublishedEntry: z.object(entry),
  persistEntry,
  updateUnpublishedEntryStatus: z.object({ ...entry, newStatus: z.enum(draftStatuses) }),
  publishUnpublishedEntry: z.object(entry),
  getMedia: z.object(media),
  getMediaFile: z.object({ path: text, links }),
  persistMedia: z.object({ asset, options }),
  deleteFile: z.object({ path: text, options }),
  deleteFiles: z.object({ paths: z.array(text).min(1), options }),
  getDeployPreview: z.object(entry),
  getPRMetadata: z.object(entry),
  getNotes: z.object(entry),
  addNote: z.object({ ...entry, note }),
  updateNote: z.object({ ...entry, noteId: text, updates: note }),
  deleteNote: z.object({ ...entry, noteId: text }),
  toggleNoteResolution: z.object({ ...entry, noteId: text }),
  entryHistory: z.object({ path: text, collection: text.optional(), slug: text.optional() }),
  entryVersion: z.object({ path: text, commit: text }),
  /** `base`: what the one who restores has seen; `bin`: where in the bin it lay until now. */
  restoreEntry: z.object({
    ...entry,
    path: text,
    commit: text,
    base: text.nullable().optional(),
    bin: text.optional(),
  }),
  binEntries: z.object({}),
  entryBase: z.object({ ...entry, path: text }),
  withdrawnDrafts: z.object({}),
  restoreDraft: z.object({ ref: text }),
  /** `replaces`: the text this one goes on with, unless that has been written on since `at`. */
  keepWriting: z.object({
    writing,
    replaces: z.object({ id: writingId, at: z.number() }).optional(),
  }),
  keptWritings: z.object({ collection: text.optional(), slug: text.nullable().optional() }),
  forgetWriting: z.object({ id: writingId, at: z.number() }),
  /** `path`: the entry that is open, if it has been saved; `beside`: its other photos. */
  alikePhotos: z.object({
    blob: text,
    path: text.nullable(),
    beside: z.array(z.object({ name: text, blob: text })).default([]),
  }),
  photosToAsk: z.object({}),
} as const;

export type ActionName = keyof typeof actionParams;
export type Params<A extends ActionName> = z.infer<(typeof actionParams)[A]>;
