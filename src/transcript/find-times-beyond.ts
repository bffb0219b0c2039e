import { formatClock } from './format-clock.ts';
import { turnsOf, type Transcript, type TranscriptProblem } from './transcript.ts';

/** Recorder apps round up: a time may stand this many seconds past the end. */
const TOLERANCE = 1;

/** Turns said to start after the recording has ended; `duration` in seconds. */
export function findTimesBeyond(
  transcript: Pick<Transcript, 'parts'>,
  duration: number,
): TranscriptProblem[] {
  return turnsOf(transcript).flatMap(({ start, line }): TranscriptProblem[] =>
    start !== null && start > duration + TOLERANCE
      ? [{ id: 'time-beyond-end', line, found: formatClock(start) }]
      : [],
  );
}
