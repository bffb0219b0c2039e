import type { PublishedAlbum, PublishedStory } from '../../../../model/published.ts';
import { compareCodes } from '../listed-archive.ts';
import { albumRow, photoRow } from './photo-rows.ts';
import { recordingRow, textRow } from './story-rows.ts';
import type { Station, TransferRow } from './transfer-row.ts';

function* partRows(
  entry: PublishedStory | PublishedAlbum,
  station: Station,
): Generator<TransferRow> {
  if ('recordings' in entry)
    for (const [index, recording] of entry.recordings.entries())
      if (recording.audio || recording.text) yield recordingRow(entry, recording, index, station);
  for (const [index, photo] of entry.photos.entries()) yield photoRow(entry, photo, index, station);
}

/** As archives shelve them: by 档号, and not as they stand on the page. */
function shelved(parts: Iterable<TransferRow>): TransferRow[] {
  return [...parts].sort((a, b) => compareCodes(String(a.code ?? ''), String(b.code ?? '')));
}

/** Every 件 of what is given, in its order: the entry, then its recordings, then its photos. */
export function* transferRows(
  stories: readonly PublishedStory[],
  albums: readonly PublishedAlbum[],
  station: Station,
): Generator<TransferRow> {
  for (const story of stories) {
    yield textRow(story, station);
    yield* shelved(partRows(story, station));
  }
  for (const album of albums) {
    yield albumRow(album, station);
    yield* shelved(partRows(album, station));
  }
}
