import { searchScript as t } from '../../strings/search.ts';
import { suggest as meant } from '../../strings/suggest.ts';
import { addStyle } from '../../styles/add-style.ts';
import { openIndex } from './ask-index.ts';
import { makeRegion } from './found-region.ts';
import css from './found.css?inline';
import { make, makeButton } from './make-element.ts';
import { keepRecent } from './recent-searches.ts';
import { showPerhaps } from './perhaps.ts';
import { createRun } from './run-search.ts';
import { cleanQuery, toAddress, type Asked } from './search-address.ts';
import { speakThrough } from './speak.ts';
import { onRest } from './typing.ts';

/** A glance: the whole is on the search page. */
const WANTED = { results: 5, passages: 1 };

/** What leads on from the first results, and what puts them away. */
function makeExits() {
  const all = make('a', 'button', t.all);
  const close = makeButton('button', t.close);
  const exits = make('p', 'exits', all, ' ', close);
  exits.hidden = true;
  return { all, close, exits };
}

/** What was perhaps meant, where nothing was found. */
function makePerhaps(): HTMLElement {
  const perhaps = make('section', '', make('h3', '', meant.heading), make('ul', 'plain'));
  perhaps.id = 'perhaps';
  perhaps.hidden = true;
  return perhaps;
}

/** The first results in the page itself, between its header and what it says: nothing is covered. */
function placeRegion(box: HTMLInputElement) {
  const region = makeRegion();
  const exits = makeExits();
  const status = make('p', 'hidden-visually');
  status.setAttribute('role', 'status');
  const perhaps = makePerhaps();
  region.more.remove();
  region.section.append(perhaps, exits.exits);
  const header = box.closest('header');
  if (header) region.section.className = 'page';
  (header || box.form!).after(region.section, status);
  addStyle(css);
  return { region, status, perhaps, ...exits };
}

const started = new WeakSet<HTMLInputElement>();

/** The box of every page but the search page: results as one types; Enter leads to all of them. */
export function startHeaderSearch(box: HTMLInputElement): void {
  const wake = () => void openIndex().catch(() => undefined);
  wake();
  if (started.has(box)) return;
  started.add(box);
  const { region, status, perhaps, all, close, exits } = placeRegion(box);
  let latest: Asked;
  const run = createRun({
    region,
    speak: speakThrough(status),
    broken: t.brokenHere,
    after: (asked, answer) => {
      exits.hidden = region.section.hidden;
      all.hidden = !answer;
      all.href = `/search/${toAddress(asked)}`;
      const isFound = answer !== null && answer.finding.hits.length > 0;
      all.textContent = isFound ? t.all : t.tryThere;
      latest = asked;
      perhaps.hidden = true;
      if (answer && !isFound)
        showPerhaps(perhaps, asked, answer.search, () => asked === latest).catch(() => undefined);
    },
  });
  const read = (): Asked => ({ ...cleanQuery(box.value), filters: {}, sort: 'best' });
  const ask = () => void run(read(), WANTED);
  const putAway = () => {
    void run({ ...read(), query: '' }, WANTED);
    box.focus();
  };
  onRest(box, ask);
  close.onclick = putAway;
  [box.form!, region.section].forEach((part) =>
    part.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && !region.section.hidden) putAway();
    }),
  );
  box.form!.addEventListener('submit', () => keepRecent(read().query));
  region.section.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')) keepRecent(read().query);
  });
  if (box.value) ask();
}
