import {
  findName,
  isOnlyArchive,
  type EntryText,
  type FoundName,
  type FoundNames,
} from '../../../review/replace/find-name.ts';
import { canBePut, canSpeak } from '../../../review/replace/replace-name.ts';
import { replaceNameStrings as strings } from '../../../strings/transcribing-checking.ts';

interface Replacing {
  name: string;
  to: string;
  texts: readonly EntryText[];
  found: FoundNames;
  ticked: readonly FoundName[];
  keepsArchive: boolean;
}

export interface Remark {
  text: string;
  isWarning: boolean;
}

const plain = (text: string): Remark => ({ text, isWarning: false });
const warning = (text: string): Remark => ({ text, isWarning: true });

/** What of the name stays where it is, and why. */
function leftAlone({ texts, found, keepsArchive }: Replacing): Remark[] {
  const kept = keepsArchive ? found.places.filter(({ archive }) => archive) : [];
  const shown = [...new Set(kept.map(({ index }) => texts[index]!))].filter((text) =>
    isOnlyArchive(texts, text),
  );
  return [
    ...(kept.length > 0 ? [plain(strings.archive(kept.length))] : []),
    ...(found.untouched > 0 ? [plain(strings.untouched(found.untouched))] : []),
    ...shown.map(({ field }) => warning(strings.onlyArchive(field))),
  ];
}

/** What is wrong with the new name, if anything. */
function badName({ to, ticked }: Replacing): Remark[] {
  if (to === '') return [];
  if (!canBePut(to)) return [warning(strings.badName)];
  return ticked.some(({ speaker }) => speaker) && !canSpeak(to)
    ? [warning(strings.badSpeaker)]
    : [];
}

/** Everything to be said before a name is replaced, and whether it can be. */
export function replaceRemarks(replacing: Replacing): { lines: Remark[]; isReady: boolean } {
  const { name, to, texts, found, ticked } = replacing;
  if (name === '') return { lines: [plain(strings.enter)], isReady: false };
  const all = found.places.length - (replacing.keepsArchive ? archived(found) : 0);
  const first = all > 0 ? strings.found(all, ticked.length) : strings.none(name);
  const bad = badName(replacing);
  const isSame = to === name;
  const there = to === '' || isSame ? 0 : findName(texts, to, []).places.length;
  const already = there > 0 ? [warning(strings.already(to, there))] : [];
  return {
    lines: [plain(first), ...leftAlone(replacing), ...bad, ...already],
    isReady: to !== '' && !isSame && bad.length === 0 && ticked.length > 0,
  };
}

function archived({ places }: FoundNames): number {
  return places.filter(({ archive }) => archive).length;
}
