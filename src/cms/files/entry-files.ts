import type { Original } from '../recordings/original/original.ts';

/** A file beside the entry, or on its way there. */
export interface EntryFile {
  /** Says what is in it: two files with one id are the same. */
  id: string;
  name: string;
  /** Where the page can have it from; undefined while Decap is still fetching it. */
  address: string | undefined;
  /** Whether it goes along with the next save. */
  isDraft: boolean;
  /** Of a recording chosen since the entry was opened: what it was before it was made smaller. */
  original?: Original | undefined;
}

/** What has been brought to safety and is not yet in the entry. */
export interface SentFile {
  id: string;
  address: string;
  file: File;
  original?: Original;
}

export interface Sending {
  /** Bytes that have gone. */
  onProgress?: (sent: number) => void;
  signal?: AbortSignal;
  /** Of the file, in hex. With it, what broke off goes on where it was, also after days. */
  sha256?: string;
  /** The network is lost, or there again: it goes on by itself. */
  onLost?: (isLost: boolean) => void;
}

/** Why sending is called off for good, as an AbortSignal's reason; with any other it may go on later. */
export const UNWANTED = 'unwanted';

/** The files of the entry in the form, for widgets that take some in. */
export interface EntryFiles {
  list: () => EntryFile[];
  find: (name: string) => EntryFile | undefined;
  /** A small picture of a photo: `width` is one of those that the desk draws. */
  picture: (name: string, width: 320 | 1280) => string | undefined;
  /** Rejects with FileRefusal, or where it was called off with an AbortError. */
  send: (file: File, sending?: Sending) => Promise<SentFile>;
  /** Puts it into the entry under this name: the next save takes it along. */
  add: (sent: SentFile, name: string) => void;
  /** Takes it out again, unless it has been saved; answers how to put it back. */
  remove: (name: string) => () => void;
  /** Calls `listener` when addresses may have become known. Returns how to stop. */
  watch: (listener: () => void) => () => void;
}

/** Why a file could not be taken in: a sentence for whoever chose it. */
export class FileRefusal extends Error {}
