import { problemKinds } from '../../../checks/problems.ts';
import { widgetStrings as strings } from '../../../strings/cms-widgets.ts';
import { formatClock } from '../../../transcript/format-clock.ts';
import { parseTranscript } from '../../../transcript/parse-transcript.ts';
import { turnsOf, type TranscriptProblem, type Turn } from '../../../transcript/transcript.ts';

export interface TranscriptDescription {
  /** How much there is: turns, chapters, characters, the last time. */
  size: string;
  /** Each with the line it is on, in the order of lines. */
  problems: { line: number; text: string }[];
  /** In the order in which they first speak. */
  speakers: string[];
}

/** In the words of the check, which reads the same text when the site is built. */
function sayProblem({ id, line, found }: TranscriptProblem): string {
  const { what, mend } = problemKinds[id];
  const place = what.replace(/^文字稿里的?/, '').replace('{found}', found ?? '');
  return strings.transcript.problem(line, place, mend);
}

/** The last time that is written. */
function lastTime(turns: readonly Turn[]): string | null {
  const timed = turns.filter(({ start }) => start !== null);
  return timed.length > 0 ? formatClock(timed[timed.length - 1]!.start!) : null;
}

/** What the parser of the site makes of a transcript, in words for whoever types it. */
export function describeTranscript(text: string): TranscriptDescription {
  const transcript = parseTranscript(text);
  const turns = turnsOf(transcript);
  const characters = [
    ...turns
      .map((turn) => turn.text)
      .join('')
      .replace(/\s/g, ''),
  ].length;
  return {
    size: strings.transcript.size(
      turns.length,
      transcript.parts.length - turns.length,
      characters,
      lastTime(turns),
    ),
    problems: transcript.problems.map((problem) => ({
      line: problem.line,
      text: sayProblem(problem),
    })),
    speakers: [...new Set(turns.flatMap(({ speaker }) => speaker ?? []))],
  };
}
