import {
  ADTS,
  CustomSource,
  FLAC,
  Input,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  WAVE,
  WEBM,
  type InputAudioTrack,
} from 'mediabunny';
import { mendWave } from './mend-wave.ts';
import type { Blocks } from './read-blocks.ts';

/** Bytes: as far as a WAV's header may reach. */
const HEAD = 4096;
const FORMATS = [WAVE, MP3, MP4, QTFF, ADTS, OGG, FLAC, WEBM, MATROSKA];

/** A recording whose contents are known, and nothing of it decoded yet. */
export interface Sound {
  input: Input;
  track: InputAudioTrack;
  /** `mp3`, `aac`, …; null: one that nobody here knows. */
  codec: string | null;
  seconds: number;
}

async function lengthOf(track: InputAudioTrack): Promise<number> {
  return (await track.getDurationFromMetadata()) ?? (await track.computeDuration());
}

/** Undefined where it cannot be read as sound. Reads its indices only. Dispose of `input` afterwards. */
export async function openSound({ size, read }: Blocks): Promise<Sound | undefined> {
  const mended = mendWave(await read(0, Math.min(HEAD, size)), size);
  const readMended = async (start: number, end: number) => {
    const bytes = await read(start, end);
    if (mended && start < mended.length) bytes.set(mended.subarray(start, end));
    return bytes;
  };
  const source = new CustomSource({ getSize: () => size, read: readMended });
  const input = new Input({ formats: FORMATS, source });
  try {
    const track = await input.getPrimaryAudioTrack();
    const seconds = track ? await lengthOf(track) : 0;
    if (track && seconds > 0) return { input, track, codec: await track.getCodec(), seconds };
  } catch {
    // Broken, or of a kind that only its name belongs to.
  }
  input.dispose();
  return undefined;
}
