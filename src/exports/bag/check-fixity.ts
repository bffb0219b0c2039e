import { join } from 'node:path';
import { hashFile, type OnRead } from './hash-file.ts';
import { listFiles } from './list-files.ts';
import type { Fixity } from './manifest.ts';

/** What can be wrong with a file that was written down. */
export const fixityFaults = ['changed', 'missing', 'extra', 'unreadable', 'manifest'] as const;
export interface FixityFault {
  kind: (typeof fixityFaults)[number];
  path: string;
}

/**
 * Compares the files below `folder` with a manifest whose paths begin there: names what changed, is
 * missing, or is new, in the order of the paths.
 */
export async function checkFixity(
  folder: string,
  manifest: readonly Fixity[],
  onRead: OnRead = () => {},
): Promise<FixityFault[]> {
  const { files, odd } = await listFiles(folder);
  const there = new Set(files.map(({ path }) => path));
  const wanted = new Set(manifest.map(({ path }) => path));
  const faults: FixityFault[] = [...there, ...odd]
    .filter((path) => !wanted.has(path))
    .map((path) => ({ kind: 'extra', path }));
  for (const { path, sha512 } of manifest) {
    if (!there.has(path)) faults.push({ kind: 'missing', path });
    else {
      const now = await hashFile(join(folder, path), onRead).catch(() => null);
      if (now !== sha512) faults.push({ kind: now === null ? 'unreadable' : 'changed', path });
    }
  }
  return faults.sort((a, b) => (a.path < b.path ? -1 : 1));
}
