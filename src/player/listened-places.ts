/** Where somebody left off, on their own phone only: whole seconds, an entry for each recording. */
const KEY = 'listened-';

/** The second at which a recording was left; 0 where it wasn't, or nothing could be kept. */
export function readPlace(id: string): number {
  try {
    return Number(localStorage.getItem(KEY + id));
  } catch {
    // Private windows and full phones have no storage: then one begins at the beginning.
    return 0;
  }
}

export function notePlace(id: string, seconds: number): void {
  try {
    localStorage.setItem(KEY + id, String(Math.floor(seconds)));
  } catch {
    // See above.
  }
}
