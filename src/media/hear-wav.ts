import { open, type FileHandle } from 'node:fs/promises';
import type { Heard, RecordingDoubt } from './heard.ts';
import { measureLoudness, type Loudness } from './loudness.ts';
import { readWavFormat } from './wav-format.ts';
import { isReadable, readWav, type ReadableWav } from './wav-sound.ts';

async function listen(handle: FileHandle, wav: ReadableWav): Promise<Loudness> {
  const loudness = measureLoudness();
  for await (const { channels, rate } of readWav(handle, wav)) loudness.add(channels, rate);
  return loudness;
}

/** Length and waveform of a WAV; null where it is none. No waveform for codings other than PCM. */
export async function hearWav(file: string): Promise<Heard | null> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const wav = await readWavFormat(handle, size);
    if (!isReadable(wav)) return null;
    const loudness = await listen(handle, wav);
    const doubts: RecordingDoubt[] = [];
    if (wav.cutOff) doubts.push('recording-cut-off');
    if (wav.length > 0 && loudness.isSilent()) doubts.push('recording-silent');
    return { seconds: wav.length / wav.block / wav.rate, peaks: loudness.peaks(), doubts };
  } finally {
    await handle.close();
  }
}
