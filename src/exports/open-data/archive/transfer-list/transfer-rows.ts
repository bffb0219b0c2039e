import { extname } from 'node:path';
import { recordedOn } from '../../../../catalogue/order-stories.ts';
import { mediaUrl, photoUrl } from '../../../../media/photo-variants.ts';
import { formatPeriod } from '../../../../model/dates.ts';
import type {
  PublishedAlbum,
  PublishedEntry,
  PublishedPhoto,
  PublishedRecording,
  PublishedStory,
} from '../../../../model/published.ts';
import { titleOf } from '../../../../model/schema-walk.ts';
import type { Site } from '../../../../model/site.ts';
import { recording as recordingSchema } from '../../../../model/recording.ts';
import { labelOf, tombstoneKinds } from '../../../../model/vocabulary.ts';
import { addressIn } from '../../../../sharing/site-address.ts';
import { transfer as t } from '../../../../strings/open-data-archive.ts';
import { joinNames } from '../../../../strings/words.ts';
import { compareCodes } from '../listed-archive.ts';
import {
  joined,
  providedBy,
  responsibleFor,
  sayConsent,
  writeDay,
  writeDuration,
  yearsOf,
} from './say-description.ts';

export type ColumnKey = keyof typeof t.columns;
export const columnKeys = Object.keys(t.columns) as ColumnKey[];
/** One 件: what its columns hold; empty ones are left out. */
export type TransferRow = Partial<Record<ColumnKey, string | number>>;

interface Station {
  site: Site;
  fonds: string | null;
}

/** What every row of an entry says alike. */
function common(entry: PublishedEntry, { site, fonds }: Station): TransferRow {
  return {
    fonds: fonds ?? '',
    station: site.station,
    openness: t.open,
    consent: sayConsent(entry),
    village: entry.village?.name ?? '',
  };
}

function ofStory(story: PublishedStory, station: Station): TransferRow {
  return {
    ...common(story, station),
    category: labelOf(tombstoneKinds, story.kind),
    responsible: responsibleFor(story),
    narrators: joinNames(story.narrators),
    interviewers: joinNames(story.interviewers),
    compilers: joinNames(story.compilers),
    language: story.dialect ? t.dialect(story.dialect) : t.mandarin,
    period: story.period ? formatPeriod(story.period) : '',
    topics: story.topics.join('；'),
  };
}

/** 传播本, 档案本, or both where a story has some of each. */
function draftsOf(recordings: readonly PublishedRecording[]): string {
  const { transcript, verbatim } = recordingSchema.shape;
  const said = recordings.flatMap(({ text }) =>
    text ? (titleOf(text === 'transcript' ? transcript : verbatim) ?? '') : [],
  );
  return [...new Set(said)].join('、');
}

function textRow(story: PublishedStory, station: Station): TransferRow {
  const turns = story.recordings.reduce((sum, { turnCount }) => sum + turnCount, 0);
  const isRead = story.consent.scopes.includes('text');
  return {
    ...ofStory(story, station),
    code: story.referenceCode ?? '',
    level: t.levels.file,
    carrier: isRead ? t.carriers.text : t.carriers.untold,
    title: story.title,
    day: writeDay(recordedOn(story)),
    draft: draftsOf(story.recordings),
    genre: isRead ? t.genres.text : '',
    extent: isRead ? t.quantities.text(turns) : '',
    summary: story.summary ?? '',
    note: story.sample ? t.remarks.sample : '',
    link: addressIn(`/stories/${story.address}/`, station.site),
  };
}

/** A recording that can be heard, or read where its voice may not be. */
function recordingRow(
  story: PublishedStory,
  recording: PublishedRecording,
  index: number,
  station: Station,
): TransferRow {
  const { audio, title } = recording;
  return {
    ...ofStory(story, station),
    code: recording.referenceCode ?? '',
    level: t.levels.file,
    parent: story.referenceCode ?? '',
    carrier: audio ? t.carriers.sound : t.carriers.text,
    title: title ? `${story.title}：${title}` : t.recordingOf(story.title, index + 1),
    day: writeDay(recording.date),
    place: recording.place ?? '',
    draft: draftsOf([recording]),
    genre: audio ? t.genres.sound : t.genres.text,
    extent: audio ? t.quantities.sound : t.quantities.text(recording.turnCount),
    ...(audio && {
      duration: writeDuration(audio.duration),
      format: audio.extension.toUpperCase(),
      bytes: audio.bytes,
    }),
    note: joined([
      story.sample && t.remarks.sample,
      recording.synthesised && t.remarks.synthesised,
      audio?.silenced && t.remarks.silenced,
    ]),
    link: audio
      ? addressIn(mediaUrl(`${audio.id}.${audio.extension}`), station.site)
      : addressIn(`/stories/${story.address}/`, station.site),
  };
}

function photoRow(
  entry: PublishedStory | PublishedAlbum,
  photo: PublishedPhoto,
  index: number,
  station: Station,
): TransferRow {
  const { image } = photo;
  return {
    ...common(entry, station),
    code: photo.referenceCode ?? '',
    level: t.levels.file,
    parent: entry.referenceCode ?? '',
    category: labelOf(tombstoneKinds, 'kind' in entry ? entry.kind : 'album'),
    carrier: t.carriers.photo,
    title: photo.caption || photo.alt || t.photoOf(entry.title, index + 1),
    responsible: joined([
      photo.credit && t.taken(photo.credit),
      'providers' in entry && providedBy(entry),
    ]),
    day: writeDay(photo.when),
    place: photo.place ?? '',
    genre: t.genres.photo,
    extent: t.quantities.photo,
    pixels: `${image.width}×${image.height}`,
    // Its ending only: the name of a file may be somebody's.
    format: extname(photo.file).slice(1).toUpperCase(),
    people: joinNames(photo.people),
    summary: photo.alt ?? '',
    note: joined([
      entry.sample && t.remarks.sample,
      photo.unidentified && t.remarks.unidentified(photo.unidentified),
      photo.provenance && t.remarks.source(photo.provenance),
      photo.rights && t.remarks.rights(photo.rights),
    ]),
    link: addressIn(photoUrl(image, 1600), station.site),
  };
}

function albumRow(album: PublishedAlbum, station: Station): TransferRow {
  return {
    ...common(album, station),
    code: album.referenceCode ?? '',
    level: t.levels.group,
    category: labelOf(tombstoneKinds, 'album'),
    carrier: t.carriers.album,
    title: album.title,
    responsible: providedBy(album),
    day: yearsOf(album.photos),
    genre: t.genres.album,
    extent: t.quantities.album(album.photos.length),
    summary: album.summary ?? '',
    note: album.sample ? t.remarks.sample : '',
    link: addressIn(`/albums/${album.address}/`, station.site),
  };
}

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
