import { join } from 'node:path';
import { mapText } from '../model/schema-walk.ts';
import type { AudioSource, EntryText, PublishedRecording } from '../model/published.ts';
import { recording as recordingSchema, type Recording } from '../model/recording.ts';
import { findTimesBeyond } from '../transcript/find-times-beyond.ts';
import type { Publication } from './publication.ts';
import { readTranscript, reportTranscript, type PublishableTranscript } from './read-transcript.ts';
import { resolveAudio } from './resolve-media.ts';
import { silenceOf } from './silence-of.ts';

interface PublishedRecordingText {
  recording: PublishedRecording;
  transcript: EntryText['transcripts'][number];
}

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

const HELD = { 'no-times': 'audio-held-back', 'nothing-left': 'audio-held-whole' } as const;

/** The sound with nothing in it that is withheld; none where that can't be. */
async function silenceSound(
  sound: AudioSource,
  file: string,
  recordings: readonly Recording[],
  { entry, silence, report }: Pick<Publication, 'entry' | 'silence' | 'report'>,
): Promise<AudioSource | null> {
  // One file may be listed twice, with a text each: what one of them withholds is in both.
  const spans = silenceOf(
    recordings.filter((each) => each.file === file),
    sound.duration,
  );
  if (typeof spans === 'string') report({ id: HELD[spans], found: file });
  if (typeof spans === 'string') return null;
  if (spans.length === 0) return sound;
  const made = await silence({ file: join(entry.folder, file), audio: sound }, spans);
  if (!('problem' in made)) return made;
  if (made.problem === 'format') report({ id: 'audio-held-format', found: file });
  else report({ id: 'audio-silence-failed', found: file, other: made.reason });
  return null;
}

/** The sound that may be heard; none without consent, nothing in it of withheld passages. */
async function publishSound(
  recordings: readonly Recording[],
  index: number,
  { transcript }: PublishableTranscript,
  publication: Publication,
): Promise<AudioSource | null> {
  const { read, passed, report } = publication;
  const recording = recordings[index]!;
  const sound = await findSound(recording, index, publication);
  if (!sound || recording.file === undefined) return null;
  const problems = findTimesBeyond(transcript, sound.duration);
  reportTranscript(problems, ['recordings', index, 'transcript'], publication);
  if (!passed.scopes.has('voice')) return null;
  const line = read.lineOf(['recordings', index]);
  return silenceSound(sound, recording.file, recordings, {
    ...publication,
    report: (problem) => report({ ...problem, line }),
  });
}

async function publishRecording(
  recordings: readonly Recording[],
  index: number,
  publication: Publication,
): Promise<PublishedRecordingText> {
  const { disclosure, passed } = publication;
  const recording = recordings[index]!;
  const text = readTranscript(recording, index, publication);
  const audio = await publishSound(recordings, index, text, publication);
  const turns = passed.scopes.has('text') ? text.turns : null;
  const {
    file,
    place,
    transcript: _transcript,
    verbatim: _verbatim,
    original: _original,
    equipment: _equipment,
    ...shown
  } = mapText(recordingSchema, recording, disclosure.publishable);
  return {
    recording: {
      ...shown,
      ...(audio && file !== undefined && { file }),
      ...(place && passed.scopes.has('place') && { place }),
      audio,
      text: turns ? text.version : null,
      turnCount: turns?.filter(({ type }) => type === 'turn').length ?? 0,
    },
    transcript: turns,
  };
}

/** The recordings of a story as consent allows them, with their turns beside. */
export async function publishRecordings(
  recordings: readonly Recording[],
  publication: Publication,
): Promise<PublishedRecordingText[]> {
  const published: PublishedRecordingText[] = [];
  for (const index of recordings.keys())
    published.push(await publishRecording(recordings, index, publication));
  return published;
}
