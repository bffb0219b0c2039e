import { problemKinds } from '../../../checks/problems.ts';
import { findPassages, type WithheldPassage } from '../../../review/places/find-passages.ts';
import { transcribingEditorStrings as strings } from '../../../strings/transcribing-editor.ts';
import { findTimesBeyond } from '../../../transcript/find-times-beyond.ts';
import { locateParts, type LocatedPart } from '../../../transcript/locate-parts.ts';
import { parseTranscript } from '../../../transcript/parse-transcript.ts';
import type { Transcript, TranscriptProblem } from '../../../transcript/transcript.ts';
import { knownHeads } from './known-heads.ts';
import type { KnownHeads } from './read-line.ts';

export interface TimeProblem {
  /** a place on the line */
  at: number;
  /** 1-based */
  line: number;
  what: string;
  mend: string;
}

/** What the parser of the site makes of a transcript, with places in its text. */
export interface Reading {
  known: KnownHeads;
  parts: readonly LocatedPart[];
  passages: readonly WithheldPassage[];
  problems: readonly TimeProblem[];
}

export const nothingRead: Reading = {
  known: { speakers: [], bareTimes: false, indent: 0, indentCounts: true },
  parts: [],
  passages: [],
  problems: [],
};

/** A turn without words is how every turn begins: it is for the check before publishing to say. */
const SHOWN = new Set(['time-backwards', 'time-impossible', 'time-beyond-end']);

/** In the words of the check, which reads the same text when the site is built. */
function sayProblem({ id, line, found }: TranscriptProblem, at: number): TimeProblem {
  const { what, mend } = problemKinds[id];
  const place = what.replace(/^文字稿里的?/, '').replace('{found}', found ?? '');
  return { at, line, what: strings.problem(place.replace(/。$/, '')), mend };
}

/** What is doubtful about times, one thing for each line. */
function timeProblems(
  transcript: Transcript,
  parts: readonly LocatedPart[],
  length: number | null,
): TimeProblem[] {
  const starts = new Map(parts.map(({ part, from }) => [part.line, from]));
  const beyond = length === null ? [] : findTimesBeyond(transcript, length);
  const byLine = new Map(
    [...beyond, ...transcript.problems]
      .filter(({ id }) => SHOWN.has(id))
      .map((problem) => [problem.line, problem]),
  );
  return [...byLine.values()]
    .sort((a, b) => a.line - b.line)
    .flatMap((problem) => {
      const at = starts.get(problem.line);
      return at === undefined ? [] : sayProblem(problem, at);
    });
}

/** Reads a whole transcript; its lines end with `\n`. `length`: the recording's, in seconds. */
export function readAlong(text: string, length: number | null): Reading {
  const transcript = parseTranscript(text);
  const parts = locateParts(text, transcript);
  return {
    known: knownHeads(text, parts),
    parts,
    passages: findPassages(text),
    problems: timeProblems(transcript, parts, length),
  };
}
