import type { Problem } from '../checks/problems.ts';
import type { EntryText, PublishedRecording } from '../model/published.ts';
import { recording as recordingSchema, type Recording } from '../model/recording.ts';
import type { ConsentScope } from '../model/vocabulary.ts';
import { findTimesBeyond } from '../transcript/find-times-beyond.ts';
import { parseTranscript } from '../transcript/parse-transcript.ts';
import type { Chapter, Transcript, Turn } from '../transcript/transcript.ts';
import type { Disclosure } from './disclosure.ts';
import type { EntryFile } from './entry-file.ts';
import { resolveAudio, type MediaProbe } from './resolve-media.ts';
import { mapText } from '../model/schema-walk.ts';
import { stripCheckMarks } from './strip-check-marks.ts';
import { withholdTurns } from './withhold-passages.ts';

export interface RecordingContext {
  entry: EntryFile;
  disclosure: Disclosure;
  scopes: ReadonlySet<ConsentScope>;
  probe: MediaProbe;
  lineOf: (path: PropertyKey[]) => number;
  problems: Problem[];
}

type Parts = (Turn | Chapter)[];

/** Where a transcript's own first line stands in the file: under its key, in a YAML block. */
function reportTranscript(
  { problems }: Pick<Transcript, 'problems'>,
  path: PropertyKey[],
  context: RecordingContext,
): void {
  const firstLine = context.lineOf(path);
  for (const { id, line, found } of problems) {
    context.problems.push({
      id,
      file: context.entry.file,
      line: firstLine + line,
      ...(found && { found }),
    });
  }
}

function publishTurns(parts: Parts, { disclosure }: RecordingContext): Parts {
  const clean = (text: string) => disclosure.rename(stripCheckMarks(text)).trim();
  return parts.map((part) =>
    part.type === 'chapter'
      ? { ...part, title: clean(part.title) }
      : {
          ...part,
          speaker: part.speaker === null ? null : clean(part.speaker),
          text: clean(part.text),
        },
  );
}

interface PublishedRecordingText {
  recording: PublishedRecording;
  transcript: EntryText['transcripts'][number];
}

async function publishRecording(
  recording: Recording,
  index: number,
  context: RecordingContext,
): Promise<PublishedRecordingText> {
  const { disclosure, scopes, lineOf, problems, entry, probe } = context;
  const path = ['recordings', index];
  const version = recording.transcript?.trim()
    ? 'transcript'
    : recording.verbatim?.trim()
      ? 'verbatim'
      : null;
  const parsed = parseTranscript((version && recording[version]) ?? '');
  if (version) reportTranscript(parsed, [...path, version], context);
  const { parts, found: withheld } = withholdTurns(parsed.parts);
  const other =
    version === 'transcript'
      ? withholdTurns(parseTranscript(recording.verbatim ?? '').parts).found
      : false;

  const {
    file,
    transcript: _transcript,
    verbatim: _verbatim,
    original: _original,
    equipment: _equipment,
    place,
    ...shown
  } = mapText(recordingSchema, recording, disclosure.publishable);
  const audio = file === undefined ? null : await resolveAudio(file, entry, lineOf(path), probe);
  const sound = audio && 'duration' in audio ? audio : null;
  if (audio && !('duration' in audio)) problems.push(audio);
  if (sound)
    reportTranscript(
      { problems: findTimesBeyond(parsed, sound.duration) },
      [...path, version ?? 'file'],
      context,
    );
  const silent = withheld || other;
  // Until those seconds are silenced in the sound itself, the whole recording stays back.
  if (silent && file && scopes.has('voice'))
    problems.push({ id: 'audio-held-back', file: entry.file, line: lineOf(path), found: file });

  const turns = scopes.has('text') && version ? publishTurns(parts, context) : null;
  return {
    recording: {
      ...shown,
      ...(file !== undefined && { file }),
      ...(place && scopes.has('place') && { place }),
      audio: scopes.has('voice') && !silent ? sound : null,
      text: turns ? version : null,
      turnCount: turns?.filter(({ type }) => type === 'turn').length ?? 0,
    },
    transcript: turns,
  };
}

/** The recordings of a story as consent allows them, with their turns beside. */
export async function publishRecordings(
  recordings: readonly Recording[],
  context: RecordingContext,
): Promise<PublishedRecordingText[]> {
  const published: PublishedRecordingText[] = [];
  for (const [index, recording] of recordings.entries())
    published.push(await publishRecording(recording, index, context));
  return published;
}
