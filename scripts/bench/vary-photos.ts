import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** How much brighter a variation is than the one before it. */
const STEP = 0.03;

/**
 * Makes `count` photos out of those of an archive, all different: mirrored or not, a little
 * brighter each time round. Those that are in `folder` from an earlier run stay. Returns names.
 */
export async function varyPhotos(
  content: string,
  count: number,
  folder: string,
): Promise<string[]> {
  const names = await readdir(content, { recursive: true });
  const samples = names.filter((name) => /\.jpe?g$/i.test(name)).sort();
  if (samples.length === 0) throw new Error(`There are no photos in ${content}.`);
  await mkdir(folder, { recursive: true });
  const made: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const round = Math.floor(number / samples.length);
    const name = `photo-${String(number + 1).padStart(3, '0')}.jpg`;
    made.push(name);
    if (existsSync(join(folder, name))) continue;
    await sharp(join(content, samples[number % samples.length]!))
      .flop(round % 2 === 1)
      .modulate({ brightness: 1 + STEP * round })
      .jpeg({ quality: 82 })
      .toFile(join(folder, name));
  }
  return made;
}
