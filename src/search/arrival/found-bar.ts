import { foundWords as t } from '../../strings/found-words.ts';
import type { MarkedPlace } from './mark-run.ts';

export interface FoundBar {
  /** Says how many there are, and leads from one to the next; `current` is looked at already. */
  show: (places: readonly MarkedPlace[], current: number) => void;
  remove: () => void;
}

function button(words: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = words;
  made.addEventListener('click', press);
  return made;
}

/** Shows one place of several as the one that is meant. */
function point(places: readonly MarkedPlace[], current: number): void {
  places.forEach((place, index) =>
    place.forEach((mark) => mark.classList.toggle('now', index === current)),
  );
  const [first] = places[current]!;
  first!.scrollIntoView({ block: 'center' });
}

/** The row at the foot of the page: how many places, one after the other, and no more of it. */
export function addFoundBar(
  main: Element,
  query: string,
  stop: (last: MarkedPlace | undefined) => void,
): FoundBar {
  const bar = document.createElement('section');
  bar.className = 'found-bar';
  bar.setAttribute('aria-label', t.label);
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  bar.appendChild(said);
  main.appendChild(bar);
  const show: FoundBar['show'] = (places, before) => {
    let current = before;
    const step = (by: number) => () => {
      current = (current + by + places.length) % places.length;
      said.textContent = t.at(current + 1, places.length);
      point(places, current);
    };
    if (places.length > 1) {
      bar.appendChild(button(t.previous, step(-1)));
      bar.appendChild(button(t.next, step(1)));
    }
    bar.appendChild(button(t.stop, () => stop(places[current])));
    // After the row is there, so that a screen reader says it.
    said.textContent = places.length > 0 ? t.count(places.length, query) : t.none(query);
  };
  return { show, remove: () => main.removeChild(bar) };
}
