import type { PublishedRecording } from '../../model/published.ts';
import { calendarDay } from '../../model/dates.ts';
import { mapsOf } from './shown-photos.ts';

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Nothing to hear in a preview; only that there is something. */
const SILENT = { id: '', extension: '', duration: 0, bytes: 0, peaks: null };

/** The entry's recordings as its page would have them. */
export function shownRecordings(recordings: unknown): PublishedRecording[] {
  return mapsOf(recordings).map((recording) => ({
    title: textOf(recording['title']),
    file: textOf(recording['file']),
    date: calendarDay.safeParse(recording['date']).data,
    place: textOf(recording['place']),
    synthesised: recording['synthesised'] === true,
    audio: textOf(recording['file']) ? SILENT : null,
    text: textOf(recording['transcript'])
      ? 'transcript'
      : textOf(recording['verbatim'])
        ? 'verbatim'
        : null,
    turnCount: 0,
  }));
}
