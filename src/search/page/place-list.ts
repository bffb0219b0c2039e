import { searchScript as t } from '../../strings/search.ts';
import type { Passage, Shown } from '../found.ts';
import { make, makeButton } from './make-element.ts';
import { passageLink } from './passage-link.ts';
import type { ResultSettings } from './result-item.ts';

/** Further places that one tap lists. */
const MORE = 10;

/** Names that stand in the line of facts already, marked. */
function isShown({ kind, to, text }: Passage, { narrators, village }: Shown): boolean {
  return kind === 'name' && to === '' && (text === village || narrators.includes(text));
}

function placesOf(shown: Shown): Passage[] {
  return shown.passages.filter((passage) => !isShown(passage, shown));
}

/** Places beyond the first `listed` passages: words may stand in one of them several times. */
function countRest(shown: Shown, listed: number): number {
  const rest = placesOf(shown).slice(listed);
  return rest.reduce((sum, { marks }) => sum + marks.length, shown.placesLeft);
}

/**
 * Lists the places of an entry under it, and behind them a button for the rest, if there is one.
 * False where there is nothing to list.
 */
export function listPlaces(
  item: HTMLElement,
  first: Shown,
  { query, places, showMore }: ResultSettings,
): boolean {
  let shown = first;
  let listed = 0;
  let isBusy = false;
  const list = make('ul', 'plain');
  const more = makeButton('button more-places', '');
  const append = (wanted: number): HTMLElement[] => {
    const links = placesOf(shown)
      .slice(listed, wanted)
      .map((passage) => passageLink(shown, passage, query));
    list.append(...links.map((link) => make('li', '', link)));
    listed += links.length;
    const rest = countRest(shown, listed);
    more.textContent = t.morePlaces(rest);
    more.setAttribute('aria-label', t.moreOf(rest, shown.title));
    more.hidden = rest === 0;
    return links;
  };
  more.onclick = async () => {
    if (isBusy) return;
    isBusy = true;
    const wanted = listed + MORE;
    try {
      // Names among the passages are not listed: ask for some more than are wanted.
      if (placesOf(shown).length < wanted && shown.placesLeft > 0)
        shown = await showMore(wanted + MORE);
      const [next] = append(wanted);
      if (next) next.focus();
    } catch {
      more.textContent = t.again;
    }
    isBusy = false;
  };
  append(places);
  if (listed > 0) item.append(list);
  if (!more.hidden) item.append(more);
  return listed > 0;
}
