/** Where each recording was left, in this browser only; the last one heard comes last. */
const KEY = 'transcribing-places';
/** As many recordings as are remembered. */
const MOST = 100;

type LeftPlace = [name: string, seconds: number];

function isLeftPlace(kept: unknown): kept is LeftPlace {
  if (!Array.isArray(kept) || kept.length !== 2) return false;
  return typeof kept[0] === 'string' && Number.isFinite(kept[1]) && kept[1] >= 0;
}

function readPlaces(): LeftPlace[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isLeftPlace) : [];
  } catch {
    // No storage, or not ours: then one begins at the beginning.
    return [];
  }
}

/** The second at which the recording of this name was left; 0 where it wasn't. */
export function leftPlace(name: string): number {
  return readPlaces().find(([kept]) => kept === name)?.[1] ?? 0;
}

/** Remembers it, or forgets it where `seconds` is 0. */
export function leaveAt(name: string, seconds: number): void {
  const others = readPlaces().filter(([kept]) => kept !== name);
  const place: LeftPlace[] = seconds > 0 ? [[name, Math.round(seconds * 10) / 10]] : [];
  try {
    localStorage.setItem(KEY, JSON.stringify([...others, ...place].slice(-MOST)));
  } catch {
    // See above.
  }
}
