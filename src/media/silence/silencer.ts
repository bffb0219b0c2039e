import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { showProgress } from '../../build/show-progress.ts';
import type { AudioSource } from '../../model/published.ts';
import { silenceStrings } from '../../strings/silence.ts';
import type { SilentSpan } from './find-silence.ts';

/** Why there is no silenced recording: what it is made of can't be read, or the disk refuses. */
export type SilencingFailure = { problem: 'format' } | { problem: 'disk'; reason: string };

export interface SilencingOrder {
  /** The name of what is made, by all it is made of. */
  id: string;
  file: string;
  audio: AudioSource;
  spans: readonly SilentSpan[];
}

const FOLDER = 'silenced';
/** Milliseconds after which a half-made file belongs to nobody who is still at work. */
const ABANDONED = 600_000;
/** From that length on people want to see that something happens; seconds. */
const LONG = 60;

/** Where the recording of this name is, or would be. */
export function silencedFile(cache: string, id: string): string {
  return join(cache, FOLDER, `${id}.mp3`);
}

export async function isSilenced(cache: string, id: string): Promise<boolean> {
  return stat(silencedFile(cache, id)).then(
    ({ size }) => size > 0,
    () => false,
  );
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: each has two threads and megabytes of its own. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}

function progressOf({ audio: { duration } }: SilencingOrder) {
  if (duration < LONG) return undefined;
  const show = showProgress(silenceStrings.progress);
  const minutes = (seconds: number) => Math.round(seconds / 60);
  return (done: number) => show(Math.min(minutes(done), minutes(duration)), minutes(duration));
}

async function make(order: SilencingOrder, target: string): Promise<boolean> {
  // Decoder and encoder are large, and hardly ever needed.
  const { writeSilenced } = await import('./write-silenced.ts');
  const unfinished = `${target}.${randomUUID()}.tmp`;
  try {
    const handle = await open(unfinished, 'wx');
    try {
      const { file, audio, spans } = order;
      const { extension, duration } = audio;
      const onProgress = progressOf(order);
      if (!(await writeSilenced({ file, extension, duration, spans, onProgress }, handle)))
        return false;
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, target);
    return true;
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

/**
 * The file in which nothing is heard within the spans, made if it is not there yet. It has its name
 * only once it is whole.
 */
export async function silenceRecording(
  order: SilencingOrder,
  cache: string,
): Promise<string | SilencingFailure> {
  const target = silencedFile(cache, order.id);
  return inTurn(async () => {
    if (await isSilenced(cache, order.id)) return target;
    try {
      await mkdir(join(cache, FOLDER), { recursive: true });
      return (await make(order, target)) ? target : { problem: 'format' };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      return { problem: 'disk', reason: silenceStrings.refused(code) };
    }
  });
}

/** Takes away every recording that is not among `used`: what is withheld anew must not lie about. */
export async function forgetSilenced(cache: string, used: ReadonlySet<string>): Promise<void> {
  const folder = join(cache, FOLDER);
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    const isHalf = name.endsWith('.tmp');
    const age = isHalf ? Date.now() - ((await stat(file).catch(() => null))?.mtimeMs ?? 0) : 0;
    if (isHalf ? age > ABANDONED : !used.has(name.replace(/\.mp3$/, '')))
      await rm(file, { force: true }).catch(() => undefined);
  }
}
