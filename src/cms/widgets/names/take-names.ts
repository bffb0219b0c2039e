import { splitList } from '../../../blocks/split-list.ts';

/** The separators and line breaks that end a name. */
const ENDS = /[，、,；;\r\n]/;

/** The names in something pasted or finished: split on `，` `、` `,` `；` `;` and line breaks. */
export function allNames(text: string): string[] {
  return text.split(/[\r\n]+/).flatMap(splitList);
}

/** While somebody types: the names that are complete, and what is still being written. */
export function takeNames(typed: string): { names: string[]; rest: string } {
  const pieces = typed.split(ENDS);
  const rest = (pieces.pop() ?? '').trimStart();
  return { names: pieces.map((name) => name.trim()).filter((name) => name !== ''), rest };
}

/** A list with more names at its end, each once, in order. */
export function addNames(list: readonly string[], names: readonly string[]): string[] {
  return [...new Set([...list, ...names])];
}
