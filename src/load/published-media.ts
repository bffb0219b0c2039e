import { join } from 'node:path';
import type {
  AudioSource,
  ImageSource,
  PublishedAlbum,
  PublishedStory,
} from '../model/published.ts';
import type { EntryFile } from './entry-file.ts';

/** A media file that the site publishes, by the name of its content. */
export type PublishedMedia =
  | { type: 'photo'; file: string; image: ImageSource }
  | { type: 'audio'; file: string; audio: AudioSource };

/** The media of one entry that readers may see and hear. */
export function mediaOf(
  entry: PublishedStory | PublishedAlbum,
  { folder }: EntryFile,
): PublishedMedia[] {
  const recordings = 'recordings' in entry ? entry.recordings : [];
  return [
    ...entry.photos.map(({ file, image }): PublishedMedia => ({
      type: 'photo',
      file: join(folder, file),
      image,
    })),
    ...recordings.flatMap(({ audio, file }): PublishedMedia[] =>
      audio && file ? [{ type: 'audio', file: join(folder, file), audio }] : [],
    ),
  ];
}
