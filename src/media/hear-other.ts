import { parseFile } from 'music-metadata';
import type { Heard } from './heard.ts';

/** Length of a recording as its container tells it, without a waveform; null where it can't. */
export async function hearOther(file: string): Promise<Heard | null> {
  const { format } = await parseFile(file, { duration: true, skipCovers: true });
  const { duration } = format;
  if (duration === undefined || !Number.isFinite(duration)) return null;
  return { seconds: duration, peaks: null, doubts: [] };
}
