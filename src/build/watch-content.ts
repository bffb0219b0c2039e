import { watch } from 'node:fs';

/** Git's own folders, editors' swap files, what a file manager leaves. */
const NOT_CONTENT = /(?:^|[\\/])\.|~$|\.(?:tmp|swp)$/i;

/** Whether a file, by its path within the archive, is part of it. */
export function isContent(file: string): boolean {
  return !NOT_CONTENT.test(file);
}

/**
 * Calls `onChange` when a file of the archive changes, also by hand. Returns how to stop; where the
 * system cannot watch so many folders, `onTrouble` hears why and nothing is watched.
 */
export function watchContent(
  content: string,
  onChange: () => void,
  onTrouble: (reason: string) => void,
): () => void {
  try {
    const watcher = watch(content, { recursive: true }, (_, file) => {
      if (file === null || isContent(file)) onChange();
    });
    watcher.on('error', (error) => onTrouble(error.message));
    return () => watcher.close();
  } catch (error) {
    onTrouble(error instanceof Error ? error.message : String(error));
    return () => undefined;
  }
}
