import type { ReviewFinding } from '../../review/finding.ts';

/** Which findings somebody has looked at, in this browser, of one entry. */
export interface SeenFindings {
  has: (finding: ReviewFinding) => boolean;
  set: (finding: ReviewFinding, seen: boolean) => void;
}

/**
 * Says the same until the words around it change; numbers in it are masked already. The line is not
 * part of it: what is written further up changes nothing here.
 */
function nameOf({ id, message, where }: ReviewFinding): string {
  return JSON.stringify([id, message, where.path, where.excerpt]);
}

function readNames(key: string): Set<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(kept) ? (kept as string[]) : []);
  } catch {
    return new Set();
  }
}

/** `all` are the findings of today: what is none of them any more is forgotten. */
export function seenFindings(entryName: string, all: readonly ReviewFinding[]): SeenFindings {
  const key = `desk.seen.${entryName}`;
  const today = new Set(all.map(nameOf));
  const names = new Set([...readNames(key)].filter((name) => today.has(name)));
  const keep = () => {
    try {
      if (names.size > 0) localStorage.setItem(key, JSON.stringify([...names]));
      else localStorage.removeItem(key);
    } catch {
      // A browser that keeps nothing shows them again: no harm.
    }
  };
  keep();
  return {
    has: (finding) => names.has(nameOf(finding)),
    set: (finding, seen) => {
      if (seen) names.add(nameOf(finding));
      else names.delete(nameOf(finding));
      keep();
    },
  };
}
