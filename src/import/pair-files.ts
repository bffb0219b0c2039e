import { stemOf } from './file-kinds.ts';

/** One recording of the story to be: a text, a sound, or both. */
export interface RecordingPair {
  text: string | null;
  audio: string | null;
}

/**
 * Pairs transcripts with recordings: by base name, and where just one of each is left over, those.
 * What finds no partner is a recording of its own. The order of the texts is kept.
 */
export function pairFiles(texts: string[], audios: string[]): RecordingPair[] {
  const left = [...audios];
  const pairs = texts.map((text): RecordingPair => {
    const index = left.findIndex(
      (audio) => stemOf(audio).toLowerCase() === stemOf(text).toLowerCase(),
    );
    return { text, audio: index < 0 ? null : left.splice(index, 1)[0]! };
  });
  const alone = pairs.filter(({ audio }) => audio === null);
  if (alone.length === 1 && left.length === 1) alone[0]!.audio = left.pop()!;
  return [...pairs, ...left.map((audio) => ({ text: null, audio }))];
}
