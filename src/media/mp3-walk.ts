import { LONGEST_FRAME, readFrame, readFrameIndex, type Mp3Frame } from './mp3-frames.ts';

/** What a walk along the frames of an MP3 has seen so far. */
export interface Mp3Walk {
  /** Seconds of sound. */
  seconds: number;
  frames: number;
  /** Bytes of sound, and bytes of anything else between the frames. */
  soundBytes: number;
  otherBytes: number;
  /** kbit/s; more than one where the bitrate varies. */
  bitrates: Set<number>;
  /** Frames the encoder said there would be; null where it left no index, 0 where it didn't say. */
  promised: number | null;
  /** A frame ended right here: the next one begins. */
  locked: boolean;
  /** The file ends within a frame. */
  brokenOff: boolean;
}

interface Step {
  sound: Buffer[];
  rest: Buffer;
}

/** Whether frames of the same sound follow each other here. */
function isFollowed(bytes: Buffer, at: number, { length, rate }: Mp3Frame): boolean {
  return readFrame(bytes, at + length)?.rate === rate;
}

function count(walk: Mp3Walk, frame: Mp3Frame): void {
  walk.frames += 1;
  walk.seconds += frame.samples / frame.rate;
  walk.soundBytes += frame.length;
  walk.bitrates.add(frame.bitrate);
}

/** Takes the whole frames out of `bytes`; what may go on in the next chunk is the rest. */
function step(bytes: Buffer, walk: Mp3Walk, isLast: boolean): Step {
  const sound: Buffer[] = [];
  const enough = isLast ? bytes.length - 4 : bytes.length - LONGEST_FRAME - 4;
  let at = 0;
  while (at <= enough) {
    const frame = readFrame(bytes, at);
    if (!frame || !(walk.locked || walk.frames + at === 0 || isFollowed(bytes, at, frame))) {
      walk.locked = false;
      walk.otherBytes += 1;
      at += 1;
      continue;
    }
    if (at + frame.length > bytes.length) {
      walk.brokenOff = walk.locked;
      break;
    }
    const data = bytes.subarray(at, at + frame.length);
    const index = walk.frames === 0 && walk.promised === null ? readFrameIndex(data) : null;
    if (index === null) {
      count(walk, frame);
      sound.push(data);
    } else walk.promised = index;
    walk.locked = true;
    at += frame.length;
  }
  return { sound, rest: bytes.subarray(at) };
}

/**
 * Walks along an MP3 and hands on its frames, some at a time: tags, covers, and whatever else lies
 * between them stay behind. `walk` fills up on the way.
 */
export async function* walkMp3(
  chunks: AsyncIterable<Buffer>,
  walk: Mp3Walk,
): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const { sound, rest: left } = step(Buffer.concat([rest, chunk]), walk, false);
    rest = left;
    if (sound.length > 0) yield Buffer.concat(sound);
  }
  const { sound } = step(rest, walk, true);
  if (sound.length > 0) yield Buffer.concat(sound);
}

export function beginWalk(): Mp3Walk {
  return {
    seconds: 0,
    frames: 0,
    soundBytes: 0,
    otherBytes: 0,
    bitrates: new Set(),
    promised: null,
    locked: false,
    brokenOff: false,
  };
}
