import type { ArchivePaths } from '../../load/archive-paths.ts';
import type { Press } from '../print/open-press.ts';

type PressRoom = { openPress: (paths: Pick<ArchivePaths, 'cache'>) => Promise<Press> };

/** It comes as a native package, one for each kind of computer, and so there may be none. */
const loadPress = (): Promise<PressRoom> => import('../print/open-press.ts');

/** The press; null on a computer for which there is none: a site without booklets is better than none. */
export async function openPressOrNull(
  paths: Pick<ArchivePaths, 'cache'>,
  load = loadPress,
): Promise<Press | null> {
  try {
    const { openPress } = await load();
    return await openPress(paths);
  } catch (error) {
    if (process.env.DEBUG) process.stderr.write(`${String(error)}\n`);
    return null;
  }
}

/** Whether this computer has a press. */
export async function canPrint(load = loadPress): Promise<boolean> {
  return load().then(
    () => true,
    () => false,
  );
}
