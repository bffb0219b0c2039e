/** What one person says before the next one speaks: the unit of a transcript. */
export interface Turn {
  type: 'turn';
  /** seconds from the recording's start; null when not written */
  start: number | null;
  /** null: nobody named */
  speaker: string | null;
  /** paragraphs separated by \n */
  text: string;
  /** 1-based line in the source text */
  line: number;
}

export interface Chapter {
  type: 'chapter';
  title: string;
  /** 1-based line in the source text */
  line: number;
}

/** Everything that can be doubtful about turns and times; wording belongs to whoever reports it. */
export const transcriptProblemIds = [
  'time-backwards',
  'time-beyond-end',
  'time-impossible',
  'turn-empty',
  'cue-time-unreadable',
  'speaker-from-credit',
] as const;
export type TranscriptProblemId = (typeof transcriptProblemIds)[number];

export interface TranscriptProblem {
  id: TranscriptProblemId;
  /** 1-based line in the source text */
  line: number;
  /** what was found, for the message */
  found?: string;
}

export interface Transcript {
  parts: (Turn | Chapter)[];
  problems: TranscriptProblem[];
}

/** The turns of a transcript, without its chapters. */
export function turnsOf({ parts }: Pick<Transcript, 'parts'>): Turn[] {
  return parts.filter((part) => part.type === 'turn');
}
