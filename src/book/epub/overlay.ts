import type { BookStory } from '../book.ts';
import type { SetRecording, SetStory } from '../print/manuscript.ts';
import { turnId } from './turn-id.ts';
import { XML } from './xhtml.ts';

/** A turn and where its voice is; seconds. */
interface Clip {
  id: string;
  from: number;
  to: number;
}

/** Sound that goes along with a page. */
export interface Voice {
  /** Which of the story's recordings, from 0. */
  recording: number;
  /** The published sound's id, and its file in the book below `audio/`. */
  audio: string;
  file: string;
  clips: Clip[];
}

/** Endings of the kinds of sound that every e-book reader must play. */
const PLAYED = new Set(['mp3', 'm4a']);
export const ACTIVE = '-epub-media-overlay-active';

const toMilliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/**
 * Each turn with a time, until the next one that is heard later. Turns without a time, beyond the
 * end, or said to begin before the one above are left out: readers go through a page from top to end.
 */
function clipsOf({ index, pieces }: SetRecording, duration: number): Clip[] {
  const end = Math.floor(duration * 1000) / 1000;
  const timed: { id: string; from: number }[] = [];
  const turns = pieces.filter((piece) => piece.kind === 'turn');
  for (const [turn, { start }] of turns.entries()) {
    const from = start === null ? null : toMilliseconds(start);
    if (from === null || from >= end || from <= (timed.at(-1)?.from ?? -1)) continue;
    timed.push({ id: turnId(index, turn + 1), from });
  }
  return timed.map((clip, index) => ({ ...clip, to: timed[index + 1]?.from ?? end }));
}

/** What can be heard with a story, and the files of recordings that readers don't play. */
export function voicesOf(
  { recordings }: SetStory,
  { story }: BookStory,
): { voices: Voice[]; unplayed: string[] } {
  const timed = recordings.flatMap((recording) => {
    const { audio, file } = story.recordings[recording.index]!;
    const clips = audio ? clipsOf(recording, audio.duration) : [];
    return audio && clips.length > 0 ? [{ recording: recording.index, audio, file, clips }] : [];
  });
  const isPlayed = ({ audio }: (typeof timed)[number]) => PLAYED.has(audio.extension);
  return {
    voices: timed.filter(isPlayed).map(({ audio, ...voice }) => ({
      ...voice,
      audio: audio.id,
      file: `${audio.id}.${audio.extension}`,
    })),
    unplayed: timed.filter((each) => !isPlayed(each)).map(({ file, audio }) => file ?? audio.id),
  };
}

/** Seconds that are read aloud. */
export function secondsOf(voices: readonly Voice[]): number {
  const all = voices.flatMap(({ clips }) => clips.map(({ from, to }) => to - from));
  return toMilliseconds(all.reduce((sum, each) => sum + each, 0));
}

export const clock = (seconds: number): string => `${seconds.toFixed(3)}s`;

/** The text of a page together with its voices (SMIL 3). */
export function writeOverlay(page: string, voices: readonly Voice[]): string {
  const text = `../text/${page}`;
  const part = ({ recording, file, clips }: Voice) => {
    const pairs = clips.map(
      ({ id, from, to }) =>
        `<par id="p-${id}"><text src="${text}#${id}"/><audio src="../audio/${file}" clipBegin="${clock(from)}" clipEnd="${clock(to)}"/></par>`,
    );
    return `<seq id="s-${recording + 1}" epub:textref="${text}">\n${pairs.join('\n')}\n</seq>`;
  };
  return `${XML}<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0">
<body>
${voices.map(part).join('\n')}
</body>
</smil>
`;
}
