import { readSpeakerName } from '../../transcript/speaker-name.ts';
import type { EntryText, FoundName } from './find-name.ts';

/** A text as it is to be from now on. */
export interface TextChange {
  path: readonly PropertyKey[];
  text: string;
}

export interface Replacement {
  changes: TextChange[];
  /** What takes the changes back. */
  undo: TextChange[];
  /** How many places were changed. */
  count: number;
}

/** Would mean something else in a tag, an address, or before a speaker's colon. */
const NOT_IN_NAMES = /[<>"'“”&{}[\]【】:：/\\\n\r]/;

/** Whether a name can stand anywhere in an entry without being read as something else. */
export function canBePut(name: string): boolean {
  return name.trim() !== '' && !NOT_IN_NAMES.test(name);
}

/** Whether a transcript still sees who speaks, with this name before the colon. */
export function canSpeak(name: string): boolean {
  return readSpeakerName(name)?.name === name.trim();
}

function replaceIn(text: string, places: readonly FoundName[], to: string): string {
  let made = '';
  let last = 0;
  for (const place of [...places].sort((a, b) => a.from - b.from)) {
    made += text.slice(last, place.from) + to;
    last = place.to;
  }
  return made + text.slice(last);
}

/**
 * Puts `to` in each of `places`, which `findName` found in these texts; nothing else changes. Places
 * where the text has changed since are left alone.
 */
export function replaceName(
  texts: readonly EntryText[],
  { places, to }: { places: readonly FoundName[]; to: string },
): Replacement {
  const made: Replacement = { changes: [], undo: [], count: 0 };
  for (const [index, { path, text }] of texts.entries()) {
    const here = places.filter(
      (place) => place.index === index && text.slice(place.from, place.to) === place.found,
    );
    const next = replaceIn(text, here, to.trim());
    if (next === text) continue;
    made.changes.push({ path, text: next });
    made.undo.push({ path, text });
    made.count += here.length;
  }
  return made;
}
