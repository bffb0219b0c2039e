import { recordingStrings as strings } from '../../strings/cms-recordings.ts';
import { FileRefusal } from '../files/entry-files.ts';
import { convertRecording, type Converted } from './convert/convert-recording.ts';
import { openSound, type Sound } from './convert/open-sound.ts';
import { readDigesting } from './original/digest.ts';
import type { Original } from './original/original.ts';

const GIGABYTE = 1_000_000_000;
/** Bytes: what the desk takes. */
const LARGEST = GIGABYTE;
/** Bits a second: what is no larger is kept, for every other step costs sound. */
const SMALL_ENOUGH: Readonly<Record<string, number>> = { mp3: 96_000, aac: 64_000 };
/** As a share of the loudest there can be, -54 dB: a quiet room is louder than that. */
const SILENCE = 0.002;
const BITS = 8;

export interface Preparing {
  /** `share` of it is done, 0 to 1. */
  onProgress: (step: 'checking' | 'shrinking', share: number) => void;
  signal: AbortSignal;
}

/** A recording under a name that says what it is. */
export interface Chosen {
  file: File;
  /** As it was called. */
  name: string;
  /** It was made here, and is sound whatever it looks like. */
  isOwn?: boolean;
}

/** A recording as it goes to the archive. */
export interface Prepared {
  file: File;
  /** Of `file`, in hex. */
  sha256: string;
  original: Original;
  /** What the editor should know about it. */
  notes: string[];
}

/** By what is in it, whichever container: raw AAC has no index, and is never kept. */
function isSmall({ codec, seconds }: Sound, { name, size }: File): boolean {
  const most = SMALL_ENOUGH[codec ?? ''] ?? 0;
  return !/\.aac$/i.test(name) && (size * BITS) / seconds <= most;
}

type Outcome = Converted | 'small' | 'undecodable' | 'broken';

async function shrink(
  sound: Sound,
  file: File,
  { onProgress, signal }: Preparing,
): Promise<Outcome> {
  if (isSmall(sound, file)) return 'small';
  const tell = (done: number, total: number) => onProgress('shrinking', done / total);
  try {
    return (await convertRecording(sound, { onProgress: tell, signal })) ?? 'undecodable';
  } catch (error) {
    if (signal.aborted) throw error;
    return 'broken';
  }
}

const notesOf: Record<Exclude<Outcome, Converted>, string[]> = {
  small: [],
  undecodable: [strings.asItIs],
  broken: [strings.broken],
};

function refuseLarge({ name, size }: File, outcome: Exclude<Outcome, Converted>): void {
  if (size <= LARGEST) return;
  const say = outcome === 'small' ? strings.tooLarge : strings.tooLargeAsItIs;
  throw new FileRefusal(say(name, (size / GIGABYTE).toFixed(1), String(LARGEST / GIGABYTE)));
}

function asFile({ mp3 }: Converted, { name }: File): File {
  return new File([mp3], `${name.replace(/\.[^.]*$/, '')}.mp3`, { type: 'audio/mpeg' });
}

/**
 * Makes a recording as small as it can be without harm, and counts what it was. One that this
 * browser cannot decode, and others can, is kept as it is. Rejects with a FileRefusal for what is none or
 * too large.
 */
export async function prepareRecording(
  { file, name, isOwn = false }: Chosen,
  preparing: Preparing,
): Promise<Prepared> {
  const { onProgress, signal } = preparing;
  onProgress('checking', 0);
  const blocks = await readDigesting(file);
  const sound = await openSound(blocks);
  // What we know nothing of no reader's browser would play.
  if (!isOwn && !sound?.codec) throw new FileRefusal(strings.unplayable(name));
  const outcome = sound
    ? await shrink(sound, file, preparing).finally(() => sound.input.dispose())
    : 'undecodable';
  if (typeof outcome === 'string') refuseLarge(file, outcome);
  const sha256 = await blocks.digest((bytes) => {
    signal.throwIfAborted?.();
    onProgress('checking', bytes / file.size);
  });
  const original = { name, bytes: file.size, sha256 };
  if (typeof outcome === 'string') return { file, sha256, original, notes: notesOf[outcome] };
  const made = asFile(outcome, file);
  const notes = [
    ...(made.size < file.size
      ? [strings.smaller(strings.megabytes(file.size), strings.megabytes(made.size))]
      : []),
    ...(outcome.loudest < SILENCE ? [strings.silent] : []),
  ];
  return { file: made, sha256: await (await readDigesting(made)).digest(), original, notes };
}
