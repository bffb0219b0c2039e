import { mapText } from '../model/schema-walk.ts';
import type { EntryText, PublishedRecording } from '../model/published.ts';
import { recording as recordingSchema, type Recording } from '../model/recording.ts';
import type { Publication } from './publication.ts';
import { publishSound } from './publish-sound.ts';
import { readTranscript } from './read-transcript.ts';

interface PublishedRecordingText {
  recording: PublishedRecording;
  transcript: EntryText['transcripts'][number];
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
