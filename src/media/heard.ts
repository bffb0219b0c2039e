import type { ProblemId } from '../checks/problems.ts';

/** What there is to say of a recording that can be published all the same. */
export type RecordingDoubt = Extract<
  ProblemId,
  'recording-cut-off' | 'recording-silent' | 'recording-seek-inexact'
>;

/** What came out of decoding a recording; `seconds` of sound, `peaks` null where nothing could be. */
export interface Heard {
  seconds: number;
  peaks: number[] | null;
  doubts: RecordingDoubt[];
}
