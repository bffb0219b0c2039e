import type { EntryFile } from '../load/entry-file.ts';
import { readEntry } from '../load/read-entry.ts';
import type { Album } from '../model/album.ts';
import type { Photo } from '../model/photo.ts';
import type { Story } from '../model/story.ts';

/** An entry as it was read, whether it may be published or not. */
export interface EntryWithPhotos extends Pick<EntryFile, 'file' | 'source'> {
  kind: 'stories' | 'albums';
  /** The files beside it: name → what changes whenever the file does. */
  media: ReadonlyMap<string, string>;
}

/** A photo that lies beside an entry and is described in it. */
export interface ArchivedPhoto {
  /** The entry's file, from the project's root. */
  file: string;
  fields: Story | Album;
  /** Whether it could be read what may be shown of the entry. */
  gateReadable: boolean;
  photo: Photo;
  /** Its place among the entry's photos, from 1. */
  place: number;
  /** Where it is described. */
  line: number;
  /** What `media` says of its file. */
  key: string;
}

/** The photos of all entries, drafts and what is held back included: for editors' eyes only. */
export function archivedPhotos(entries: readonly EntryWithPhotos[]): ArchivedPhoto[] {
  return entries.flatMap(({ kind, file, source, media }) => {
    const { fields, gateReadable, lineOf } = readEntry(kind, { file, source });
    return (fields?.photos ?? []).flatMap((photo, index) => {
      const key = media.get(photo.file);
      if (!fields || key === undefined) return [];
      const line = lineOf(['photos', index]);
      return [{ file, fields, gateReadable, photo, place: index + 1, line, key }];
    });
  });
}
