import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nameShard } from '../shard-keys.ts';
import type { Sounds } from '../sounds.ts';
import type { NameRow } from '../suggestion-files.ts';
import type { Name } from './collect-names.ts';

/** Bytes of a file before it is compressed to a third or so; one for each letter at the most. */
const [SHARD, MOST_FILES] = [20_000, 23];

function toRow({ name, points, syllables }: Name, sounds: Sounds): NameRow {
  const usual = points.every(
    (point, i) => (sounds.syllableOf(point) ?? String.fromCodePoint(point)) === syllables[i],
  );
  return usual ? name : [name, syllables.join(' ')];
}

/**
 * Writes names as `<kind>-<n>.json`, the most named first. Where there are several files each name
 * lies in those of its first and its last sound: a wrong character leaves one of them. Returns how
 * many files.
 */
export async function writeNames(
  names: readonly Name[],
  sounds: Sounds,
  file: { folder: string; kind: 'names' | 'titles' },
): Promise<number> {
  const rows = names.map((name) => toRow(name, sounds));
  const bytes = Buffer.byteLength(JSON.stringify(rows));
  const count = Math.min(MOST_FILES, Math.max(1, Math.ceil(bytes / SHARD)));
  const shards: NameRow[][] = Array.from({ length: count }, () => []);
  names.forEach(({ points, syllables }, index) => {
    const ends = [0, points.length - 1];
    const homes = ends.map((end) => nameShard(syllables[end], points[end]!, count));
    for (const home of new Set(homes)) shards[home]!.push(rows[index]!);
  });
  for (const [number, shard] of shards.entries())
    await writeFile(join(file.folder, `${file.kind}-${number}.json`), JSON.stringify(shard));
  return count;
}
