/**
 * 档号 (DA/T 13) as this archive writes them: `SL-KS-2024-003`, fonds, class, year and serial; what
 * belongs to it behind it: `-P02` a photo, `-L01` a recording.
 */
export interface ReferenceSeries {
  /** 全宗: the station's own letters. */
  fonds: string;
  category: (typeof referenceCategories)[keyof typeof referenceCategories];
  /** The year in which the thing came into the archive. */
  year: number;
}

/** 类别 by kind of entry: 口述 and 照片. */
export const referenceCategories = { stories: 'KS', albums: 'ZP' } as const;
export const referenceParts = { photos: 'P', recordings: 'L' } as const;

const SERIAL_DIGITS = 3;
const PART_DIGITS = 2;

/** As they are compared: typed full width or in small letters they are the same code. */
function plain(code: string): string {
  return code.normalize('NFKC').trim().toUpperCase();
}

/** The highest number behind `prefix`; what is below it counts too: `…-012-P01` means that 012 was given. */
function highest(used: Iterable<string>, prefix: string): number {
  let found = 0;
  for (const code of used) {
    if (!plain(code).startsWith(plain(prefix))) continue;
    const digits = /^\d+/.exec(plain(code).slice(plain(prefix).length))?.[0];
    if (digits) found = Math.max(found, Number(digits));
  }
  return found;
}

/**
 * The code of the next entry of a series. `used` are all codes ever given, those of deleted entries
 * included: a gap is never filled, for a code is never used again.
 */
export function nextReferenceCode(
  used: Iterable<string>,
  { fonds, category, year }: ReferenceSeries,
): string {
  const prefix = `${fonds}-${category}-${year}-`;
  return prefix + String(highest(used, prefix) + 1).padStart(SERIAL_DIGITS, '0');
}

/** The code of an entry's next photo or recording. */
export function nextPartCode(
  used: Iterable<string>,
  entryCode: string,
  part: keyof typeof referenceParts,
): string {
  const prefix = `${entryCode}-${referenceParts[part]}`;
  return prefix + String(highest(used, prefix) + 1).padStart(PART_DIGITS, '0');
}

/** The letters that most codes begin with; null in an archive that has none yet. */
export function usualFonds(used: Iterable<string>): string | null {
  const counts = new Map<string, number>();
  for (const code of used) {
    const fonds = /^([A-Z0-9]+)-(?:KS|ZP)-\d{4}-\d/.exec(plain(code))?.[1];
    if (fonds) counts.set(fonds, (counts.get(fonds) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}
