import type { Recording } from '../model/recording.ts';
import { parseTranscript } from '../transcript/parse-transcript.ts';
import type { Chapter, Transcript, TranscriptProblem, Turn } from '../transcript/transcript.ts';
import type { Publication } from './publication.ts';
import { withholdTurns } from './withhold-turns.ts';

type Version = 'transcript' | 'verbatim';

export interface PublishableTranscript {
  /** 传播本 where there is one, 档案本 otherwise. */
  version: Version | null;
  transcript: Transcript;
  /** What may be read; null where nothing was written. */
  turns: (Turn | Chapter)[] | null;
}

/** Where a transcript's own first line stands in the file: under its key, in a YAML block. */
export function reportTranscript(
  problems: readonly TranscriptProblem[],
  path: PropertyKey[],
  { read, report }: Publication,
): void {
  const keyLine = read.lineOf(path);
  for (const { id, line, found } of problems)
    report({ id, line: keyLine + line, ...(found && { found }) });
}

function versionOf({ transcript, verbatim }: Recording): Version | null {
  if (transcript?.trim()) return 'transcript';
  return verbatim?.trim() ? 'verbatim' : null;
}

/** A recording's text as readers may see it. */
export function readTranscript(
  recording: Recording,
  index: number,
  publication: Publication,
): PublishableTranscript {
  const version = versionOf(recording);
  const transcript = parseTranscript((version && recording[version]) ?? '');
  if (version) reportTranscript(transcript.problems, ['recordings', index, version], publication);
  const { parts } = withholdTurns(transcript.parts);
  const clean = (text: string) => publication.disclosure.rewrite(text).trim();
  const turns = parts.map((part) =>
    part.type === 'chapter'
      ? { ...part, title: clean(part.title) }
      : { ...part, speaker: part.speaker && clean(part.speaker), text: clean(part.text) },
  );
  return {
    version,
    transcript,
    turns: version && turns,
  };
}
