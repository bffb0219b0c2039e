import type { Mark } from '../found.ts';
import type { TextRun } from './text-runs.ts';

/** One place where the words stand: an element, or several where it runs through links and names. */
export type MarkedPlace = HTMLElement[];

const CLASS = 'found';

/** Puts a mark around a part of a text, from and to in its characters; a marked one has it already. */
function markPart(text: Text, [from, to]: Mark, className: string): HTMLElement {
  const parent = text.parentElement!;
  if (parent.className === className) return parent;
  const part = from > 0 ? text.splitText(from) : text;
  if (to - from < part.length) part.splitText(to - from);
  const mark = document.createElement('mark');
  mark.className = className;
  parent.replaceChild(mark, part);
  mark.appendChild(part);
  return mark;
}

/**
 * Marks places in a run of text, links and names within it kept; `marks` in UTF-16 units of all its
 * text. Marked once more, it is as it was.
 */
export function markRun(run: TextRun, marks: readonly Mark[], className = CLASS): MarkedPlace[] {
  const places = marks.map((): MarkedPlace => []);
  let start = 0;
  for (const text of run) {
    const end = start + text.length;
    // From the last: what is split off stands behind what is still to be marked.
    for (let index = marks.length - 1; index >= 0; index -= 1) {
      const [from, to] = marks[index]!;
      if (from >= end || to <= start) continue;
      const part: Mark = [Math.max(from, start) - start, Math.min(to, end) - start];
      const mark = markPart(text, part, className);
      places[index]!.push(mark);
    }
    start = end;
  }
  return places;
}

/** Takes all marks away. */
export function unmark(places: readonly MarkedPlace[]): void {
  for (const place of places)
    for (const mark of place) {
      const parent = mark.parentNode!;
      while (mark.firstChild) parent.insertBefore(mark.firstChild, mark);
      parent.removeChild(mark);
      parent.normalize();
    }
}
