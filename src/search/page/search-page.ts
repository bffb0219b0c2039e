import { searchScript as t } from '../../strings/search.ts';
import { readChoices } from './choices.ts';
import { makeRegion } from './found-region.ts';
import { keepRecent } from './recent-searches.ts';
import { createRun } from './run-search.ts';
import { cleanQuery, type Asked } from './search-address.ts';
import { createHistory } from './search-history.ts';
import { findParts, type SearchParts } from './search-parts.ts';
import { speakThrough } from './speak.ts';
import { createSurroundings } from './surroundings.ts';
import { onRest } from './typing.ts';

const WANTED = { results: 10, passages: 3 };

/** Results below the box, and what changes around them. */
function createAnswer(parts: SearchParts) {
  const region = makeRegion();
  parts.answer.append(region.section);
  const surroundings = createSurroundings(parts);
  const run = createRun({
    region,
    speak: speakThrough(parts.status),
    broken: t.broken,
    after: surroundings.change,
  });
  parts.box.addEventListener('focus', surroundings.wake);
  return { region, run };
}

/** Starts the search page: box, choices and address say the same at all times. */
export function startSearchPage(): void {
  const parts = findParts();
  const { box, form, clear, narrow } = parts;
  narrow.open = matchMedia('(min-width: 800px)').matches;
  const { region, run } = createAnswer(parts);
  const history = createHistory(() => void restore());
  let asked: Asked;

  const ask = (next: Asked, results = WANTED.results) => {
    asked = next;
    return run(next, { ...WANTED, results });
  };
  /** As it was when the reader left. */
  async function restore(): Promise<void> {
    const { shown = WANTED.results, scroll = 0 } = history.remembered();
    const next = history.read();
    box.value = next.query;
    if ((await ask(next, shown)) && scroll > 0) window.scrollTo(0, scroll);
  }
  const settle = async (next: Asked, isDone = false) => {
    history.settle(next);
    if ((await ask(next)) && isDone) region.outcome.focus();
  };
  const typed = (): Asked => ({ ...asked, ...cleanQuery(box.value) });

  onRest(box, () => {
    history.type(typed());
    void ask(typed());
  });
  box.form!.addEventListener('submit', (event) => {
    event.preventDefault();
    keepRecent(typed().query);
    void settle(typed(), true);
  });
  form.addEventListener('change', () => void settle({ ...typed(), ...readChoices(form) }));
  clear.addEventListener('click', () => void settle({ ...typed(), filters: {} }, true));
  parts.answer.addEventListener('click', ({ target }) => {
    if (!(target as Element).closest('a')) return;
    keepRecent(asked.query);
    history.remember({ shown: region.results.children.length, scroll: window.scrollY });
  });
  void restore();
}
