import { join } from 'node:path';
import type { SilentSpan } from '../media/silence/find-silence.ts';
import type { AudioSource } from '../model/published.ts';
import type { Recording } from '../model/recording.ts';
import { findTimesBeyond } from '../transcript/find-times-beyond.ts';
import type { EntryProblem, Publication } from './publication.ts';
import { reportTranscript, type PublishableTranscript } from './read-transcript.ts';
import { resolveAudio } from './resolve-media.ts';
import { silenceOf } from './silence-of.ts';

async function findSound(
  { file }: Recording,
  index: number,
  { entry, read, probe, report }: Publication,
): Promise<AudioSource | null> {
  if (file === undefined) return null;
  const sound = await resolveAudio(file, entry, probe);
  const line = read.lineOf(['recordings', index, 'file']);
  const ids = typeof sound === 'string' ? [sound] : sound.doubts;
  for (const id of ids) report({ id, line, found: file });
  return typeof sound === 'string' ? null : sound.audio;
}

/** What may be heard, or why nothing may. */
type Heard = { audio: AudioSource } | { held: EntryProblem };

const HELD = { 'no-times': 'audio-held-back', 'nothing-left': 'audio-held-whole' } as const;

/** Sound made anew with nothing in the spans, or why there is none. */
async function silenceSound(
  audio: AudioSource,
  spans: readonly SilentSpan[],
  file: string,
  { entry, silence }: Publication,
): Promise<Heard> {
  const made = await silence({ file: join(entry.folder, file), audio }, spans);
  if (!('problem' in made)) return { audio: made };
  return made.problem === 'format'
    ? { held: { id: 'audio-held-format', found: file } }
    : { held: { id: 'audio-silence-failed', found: file, other: made.reason } };
}

/** What is heard of a sound that may be, but for what is withheld. */
async function withholdInSound(
  sound: AudioSource,
  file: string,
  silence: ReturnType<typeof silenceOf>,
  publication: Publication,
): Promise<Heard> {
  if (typeof silence === 'string') return { held: { id: HELD[silence], found: file } };
  if (silence.length > 0) return silenceSound(sound, silence, file, publication);
  const isElsewhere = publication.withheldElsewhere.has(sound.id);
  return isElsewhere ? { held: { id: 'audio-withheld-elsewhere', found: file } } : { audio: sound };
}

/** The sound that may be heard; none without consent, and in it nothing that is withheld. */
export async function publishSound(
  recordings: readonly Recording[],
  index: number,
  { transcript }: PublishableTranscript,
  publication: Publication,
): Promise<AudioSource | null> {
  const { read, passed, report, withholdSound } = publication;
  const { file } = recordings[index]!;
  const sound = await findSound(recordings[index]!, index, publication);
  if (!sound || file === undefined) return null;
  const problems = findTimesBeyond(transcript, sound.duration);
  reportTranscript(problems, ['recordings', index, 'transcript'], publication);
  // One file may be listed twice, with a text each: what one of them withholds is in both.
  const texts = recordings.filter((each) => each.file === file);
  const silence = silenceOf(texts, sound.duration);
  if (silence.length > 0) withholdSound(sound.id);
  if (!passed.scopes.has('voice')) return null;
  const heard = await withholdInSound(sound, file, silence, publication);
  if ('audio' in heard) return heard.audio;
  report({ ...heard.held, line: read.lineOf(['recordings', index]) });
  return null;
}
