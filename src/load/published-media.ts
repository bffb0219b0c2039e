import { join } from 'node:path';
import type {
  AudioSource,
  ImageSource,
  PublishedAlbum,
  PublishedStory,
} from '../model/published.ts';
import { silencedFile } from '../media/silence/silencer.ts';
import type { EntryFile } from './entry-file.ts';

/** A media file that the site publishes, by the name of its content. */
export type PublishedMedia =
  | { type: 'photo'; file: string; image: ImageSource }
  | { type: 'audio'; file: string; audio: AudioSource };

/** Recordings of an entry that were made anew, so that what is withheld is silent in them. */
export function silencedIn(entry: PublishedStory | PublishedAlbum): string[] {
  const recordings = 'recordings' in entry ? entry.recordings : [];
  return recordings.flatMap(({ audio }) => (audio?.silenced ? [audio.id] : []));
}

/** The media of one entry that readers may see and hear. */
export function mediaOf(
  entry: PublishedStory | PublishedAlbum,
  { folder }: EntryFile,
  cache: string,
): PublishedMedia[] {
  const recordings = 'recordings' in entry ? entry.recordings : [];
  return [
    ...entry.photos.map(({ file, image }): PublishedMedia => ({
      type: 'photo',
      file: join(folder, file),
      image,
    })),
    ...recordings.flatMap(({ audio, file }): PublishedMedia[] =>
      audio && file
        ? [
            {
              type: 'audio',
              file: audio.silenced ? silencedFile(cache, audio.id) : join(folder, file),
              audio,
            },
          ]
        : [],
    ),
  ];
}
