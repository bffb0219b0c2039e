import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { beginWalk, walkMp3 } from '../../src/media/mp3-walk.ts';

/** Writes an MP3 of at least `seconds`: the frames of `sample`, said again and again. */
export async function repeatRecording(
  sample: string,
  seconds: number,
  target: string,
): Promise<void> {
  const walk = beginWalk();
  const pieces: Buffer[] = [];
  for await (const frames of walkMp3(createReadStream(sample), walk)) pieces.push(frames);
  const times = Math.ceil(seconds / walk.seconds);
  await writeFile(target, Array.from({ length: times }, () => pieces).flat());
}
