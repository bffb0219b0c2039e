import { open, type FileHandle } from 'node:fs/promises';
import type { Heard, RecordingDoubt } from './heard.ts';
import { measureLoudness, type Loudness } from './loudness.ts';
import { readWavFormat, type WavFormat } from './wav-format.ts';

/** Samples decoded at a time. */
const AT_ONCE = 32_768;

type Reader = NonNullable<WavFormat['read']>;

function split(bytes: Buffer, { channels, block }: WavFormat, read: Reader): Float32Array[] {
  const frames = Math.floor(bytes.length / block);
  const width = block / channels;
  return Array.from({ length: channels }, (_, channel) =>
    Float32Array.from({ length: frames }, (_sample, frame) =>
      read(bytes, frame * block + channel * width),
    ),
  );
}

async function listen(handle: FileHandle, wav: WavFormat, read: Reader): Promise<Loudness> {
  const loudness = measureLoudness();
  const buffer = Buffer.alloc(AT_ONCE * wav.block);
  for (let done = 0; done < wav.length;) {
    const wanted = Math.min(buffer.length, wav.length - done);
    const { bytesRead } = await handle.read(buffer, 0, wanted, wav.start + done);
    if (bytesRead === 0) break;
    loudness.add(split(buffer.subarray(0, bytesRead), wav, read), wav.rate);
    done += bytesRead;
  }
  return loudness;
}

/** Length and waveform of a WAV; null where it is none. No waveform for codings other than PCM. */
export async function hearWav(file: string): Promise<Heard | null> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const wav = await readWavFormat(handle, size);
    // Known codings only: the length of others can't be told from their bytes.
    if (!wav?.read || wav.block % wav.channels > 0) return null;
    const loudness = await listen(handle, wav, wav.read);
    const doubts: RecordingDoubt[] = [];
    if (wav.cutOff) doubts.push('recording-cut-off');
    if (wav.length > 0 && loudness.isSilent()) doubts.push('recording-silent');
    return { seconds: wav.length / wav.block / wav.rate, peaks: loudness.peaks(), doubts };
  } finally {
    await handle.close();
  }
}
