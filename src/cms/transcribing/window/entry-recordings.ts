import { decapDoors } from '../../entry/doors.ts';

/** Which of a recording's two texts: 传播本, which is published, or 档案本, as it was said. */
export const layers = ['transcript', 'verbatim'] as const;
export type Layer = (typeof layers)[number];

/** A recording as the form holds it; what is not filled in is ''. */
export interface EntryRecording extends Record<Layer, string> {
  title: string;
  file: string;
  date: string;
}

/** One text of one recording of the entry in the form. */
export interface TextPlace {
  /** Number of the recording in the entry, from 0. */
  recording: number;
  layer: Layer;
}

const asText = (value: unknown) => (typeof value === 'string' ? value : '');

function asRecording(fields: Readonly<Record<string, unknown>>): EntryRecording {
  const { title, file, date, transcript, verbatim } = fields;
  return {
    title: asText(title),
    file: asText(file),
    date: asText(date),
    transcript: asText(transcript),
    verbatim: asText(verbatim),
  };
}

/** The recordings of the entry in the form, as they stand there now. */
export function readRecordings(): EntryRecording[] {
  const recordings = decapDoors().readOpenEntry()?.fields()['recordings'];
  if (!Array.isArray(recordings)) return [];
  return recordings.map((each: unknown) =>
    asRecording(typeof each === 'object' && each !== null ? { ...each } : {}),
  );
}

export function writeText({ recording, layer }: TextPlace, text: string): void {
  decapDoors().changeField(['recordings', recording, layer], text);
}

/** Puts a recording behind the others, with nothing in it yet; returns its number. */
export function addRecording(): number {
  const number = readRecordings().length;
  decapDoors().changeField(['recordings', number], { transcript: '' });
  return number;
}
