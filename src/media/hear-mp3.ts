import type { Heard, RecordingDoubt } from './heard.ts';
import { measureLoudness, type Loudness } from './loudness.ts';
import { id3Length } from './mp3-frames.ts';
import { decodeMp3 } from './mp3-sound.ts';
import { beginWalk, type Mp3Walk } from './mp3-walk.ts';
import { readHead } from './read-head.ts';

/** Of the frames an encoder promised, this part may be missing before we speak of it. */
const MISSING = 0.01;

async function listen(file: string, start: number, walk: Mp3Walk): Promise<Loudness> {
  const loudness = measureLoudness();
  for await (const { channels, rate } of decodeMp3(file, start, walk)) loudness.add(channels, rate);
  return loudness;
}

function doubtsOf(walk: Mp3Walk, loudness: Loudness): RecordingDoubt[] {
  const { promised, frames, bitrates, brokenOff } = walk;
  const isShort = (promised ?? 0) > 0 && frames < promised! * (1 - MISSING);
  const doubts: RecordingDoubt[] = [];
  if (isShort || brokenOff) doubts.push('recording-cut-off');
  // Without an index a browser guesses where a second is from the first frame's bitrate.
  if (promised === null && bitrates.size > 1) doubts.push('recording-seek-inexact');
  if (loudness.isSilent()) doubts.push('recording-silent');
  return doubts;
}

/**
 * Length and waveform of an MP3 from its own frames, so that neither a missing index nor a cover
 * picture misleads; null where most of the file is no such sound.
 */
export async function hearMp3(file: string): Promise<Heard | null> {
  const start = id3Length(await readHead(file));
  const walk = beginWalk();
  const loudness = await listen(file, start, walk);
  if (walk.soundBytes <= walk.otherBytes) return walk.otherBytes > 0 ? null : nothing();
  return { seconds: walk.seconds, peaks: loudness.peaks(), doubts: doubtsOf(walk, loudness) };
}

function nothing(): Heard {
  return { seconds: 0, peaks: null, doubts: [] };
}
