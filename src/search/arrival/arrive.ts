import { markWords } from '../finding/mark-words.ts';
import { addStyle } from '../../styles/add-style.ts';
import { foldWords } from '../fold-text.ts';
import style from './arrival.css?inline';
import { askedWords, fragmentOf, withoutWords } from './asked-words.ts';
import { findPlace } from './find-place.ts';
import { addFoundBar } from './found-bar.ts';
import { focusOn, goToPlace, isInView, isNewHere, leavePlace } from './go-to-place.ts';
import { inSlices } from './in-slices.ts';
import { markRun, unmark, type MarkedPlace } from './mark-run.ts';
import { holderOf, textOf, textRuns, type TextRun } from './text-runs.ts';

/** Marks the place of the address first: it is what is looked at. Goes there. */
function showPlace(place: Element, mark: (run: TextRun) => MarkedPlace[]): HTMLElement | null {
  const [first] = Array.from(textRuns(place), mark).reduce((all, some) => all.concat(some), []);
  const [marked = null] = first || [];
  if (isNewHere()) goToPlace(place, marked);
  return marked;
}

/** Where the address names no place, or one that is not there any more: the first on the page. */
function showFirst(run: TextRun, mark: HTMLElement, fragment: string): void {
  if (isNewHere() && (fragment || !isInView(mark))) goToPlace(holderOf(run), mark);
}

/**
 * For a page that a result led to, `…?q=words#place`: goes to the place, and marks the words there,
 * then everywhere else, a few milliseconds at a time.
 */
export function arrive(): void {
  const query = askedWords(location.search);
  const words = foldWords(query);
  if (words.length === 0) return;
  const main = document.getElementById('main')!;
  const removeStyle = addStyle(style);
  const mark = (run: TextRun) => markRun(run, markWords(textOf(run), words).marks);
  const places: MarkedPlace[] = [];
  const bar = addFoundBar(main, query, (last) => {
    const left = last && last[0]!.parentElement;
    unmark(places);
    bar.remove();
    leavePlace();
    removeStyle();
    history.replaceState(history.state, '', withoutWords(location));
    focusOn(left || main);
  });

  const fragment = fragmentOf(location.hash);
  const place = fragment ? findPlace(main, fragment, words) : null;
  const first = place && showPlace(place, mark);
  inSlices(textRuns(main), {
    use: (run) => {
      const marked = mark(run);
      if (marked[0] && places.length === 0 && !place) showFirst(run, marked[0][0]!, fragment);
      places.push(...marked);
    },
    done: () => {
      const current = first ? places.findIndex((each) => each.indexOf(first) >= 0) : 0;
      bar.show(places, Math.max(0, current));
    },
  });
}
