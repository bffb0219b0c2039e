import { mapText } from '../model/schema-walk.ts';
import type { AudioSource, EntryText, PublishedRecording } from '../model/published.ts';
import { recording as recordingSchema, type Recording } from '../model/recording.ts';
import { findTimesBeyond } from '../transcript/find-times-beyond.ts';
import type { Publication } from './publication.ts';
import { readTranscript, reportTranscript, type PublishableTranscript } from './read-transcript.ts';
import { resolveAudio } from './resolve-media.ts';

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

/** The sound that may be heard; none without consent, none while it speaks withheld passages. */
async function publishSound(
  recording: Recording,
  index: number,
  { transcript, silent }: PublishableTranscript,
  publication: Publication,
): Promise<AudioSource | null> {
  const { read, passed, report } = publication;
  const sound = await findSound(recording, index, publication);
  if (!sound) return null;
  const problems = findTimesBeyond(transcript, sound.duration);
  reportTranscript(problems, ['recordings', index, 'transcript'], publication);
  if (!passed.scopes.has('voice')) return null;
  // Until those seconds are silenced in the sound itself, the whole recording stays back.
  if (!silent) return sound;
  const line = read.lineOf(['recordings', index]);
  report({ id: 'audio-held-back', line, found: recording.file ?? '' });
  return null;
}

async function publishRecording(
  recording: Recording,
  index: number,
  publication: Publication,
): Promise<PublishedRecordingText> {
  const { disclosure, passed } = publication;
  const text = readTranscript(recording, index, publication);
  const audio = await publishSound(recording, index, text, publication);
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
  for (const [index, recording] of recordings.entries())
    published.push(await publishRecording(recording, index, publication));
  return published;
}
