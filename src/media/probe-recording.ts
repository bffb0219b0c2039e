import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { AudioSource } from '../model/published.ts';
import { hearMp3 } from './hear-mp3.ts';
import { hearOther } from './hear-other.ts';
import { hearWav } from './hear-wav.ts';
import type { Heard, RecordingDoubt } from './heard.ts';
import { readHead } from './read-head.ts';
import { soundExtension } from './sniff-sound.ts';

/** What phones and browsers can play; the file's extension decides how hosts serve it. */
export const audioExtensions = ['mp3', 'm4a', 'aac', 'wav', 'ogg', 'opus', 'flac'] as const;

export type RecordingProblemId = 'recording-unreadable' | 'recording-empty';

/** A recording that can be published, and what should be said of it all the same. */
export interface ProbedRecording {
  audio: AudioSource;
  doubts: RecordingDoubt[];
}

let last: Promise<unknown> = Promise.resolve();

/** One recording after the other: each decoder takes megabytes, and there is one thread anyway. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}

async function hear(file: string, extension: string): Promise<Heard | null> {
  if (extension === 'mp3') return hearMp3(file);
  const heard = extension === 'wav' ? await hearWav(file) : null;
  return heard ?? hearOther(file);
}

/**
 * Length, waveform and size of a recording, or why it can't be heard. `id` names its content. A
 * file whose name says one format and whose bytes another is published as what it is.
 */
export async function probeRecording(
  file: string,
  id: string,
): Promise<ProbedRecording | RecordingProblemId> {
  const named = extname(file).slice(1).toLowerCase();
  if (!(audioExtensions as readonly string[]).includes(named)) return 'recording-unreadable';
  try {
    const { size } = await stat(file);
    if (size === 0) return 'recording-empty';
    const extension = soundExtension(await readHead(file), named);
    const heard = extension && (await inTurn(() => hear(file, extension)));
    if (!heard) return 'recording-unreadable';
    const { peaks, doubts } = heard;
    const duration = Math.round(heard.seconds * 1000) / 1000;
    if (duration === 0) return 'recording-empty';
    return { audio: { id, extension, duration, bytes: size, peaks }, doubts };
  } catch {
    return 'recording-unreadable';
  }
}
