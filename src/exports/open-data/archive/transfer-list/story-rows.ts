import { recordedOn } from '../../../../catalogue/order-stories.ts';
import { mediaUrl } from '../../../../media/photo-variants.ts';
import { formatPeriod } from '../../../../model/dates.ts';
import type { PublishedRecording, PublishedStory } from '../../../../model/published.ts';
import { recording as recordingSchema } from '../../../../model/recording.ts';
import { titleOf } from '../../../../model/schema-walk.ts';
import { labelOf, tombstoneKinds } from '../../../../model/vocabulary.ts';
import { addressIn } from '../../../../sharing/site-address.ts';
import { transfer as t } from '../../../../strings/open-data-archive.ts';
import { joinNames } from '../../../../strings/words.ts';
import { joined, responsibleFor, writeDay, writeDuration } from './say-description.ts';
import { common, type Station, type TransferRow } from './transfer-row.ts';

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

/** The text of a story. */
export function textRow(story: PublishedStory, station: Station): TransferRow {
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
export function recordingRow(
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
