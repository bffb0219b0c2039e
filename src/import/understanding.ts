import { turnsOf, type Transcript, type TranscriptProblem } from '../transcript/transcript.ts';

/** What the importer made of a file, so that a person can see whether it is right. */
export interface Understanding {
  turns: number;
  chapters: number;
  /** speakers in order of appearance with how often each speaks */
  speakers: { name: string; turns: number }[];
  untimed: number;
  unnamed: number;
  /** seconds at which the last turn starts; null without times */
  lastStart: number | null;
  /** characters of prose for the body */
  proseLength: number;
  problems: TranscriptProblem[];
  /** sentences on what was left out or changed */
  notes: string[];
}

/** Counts what is in a transcript. */
export function understand(
  transcript: Transcript | null,
  prose: string | null,
  notes: string[],
): Understanding {
  const turns = transcript ? turnsOf(transcript) : [];
  const counts = new Map<string, number>();
  for (const { speaker } of turns) {
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  const starts = turns.flatMap(({ start }) => start ?? []);
  return {
    turns: turns.length,
    chapters: (transcript?.parts.length ?? 0) - turns.length,
    speakers: [...counts].map(([name, spoken]) => ({ name, turns: spoken })),
    untimed: turns.length - starts.length,
    unnamed: turns.filter(({ speaker }) => speaker === null).length,
    lastStart: starts.length > 0 ? starts.reduce((a, b) => Math.max(a, b)) : null,
    proseLength: prose?.replace(/\s/g, '').length ?? 0,
    problems: transcript?.problems ?? [],
    notes,
  };
}
