import { checkingStrings as strings } from '../../../strings/transcribing-checking.ts';
import { button, element } from '../../widgets/element.ts';
import { keepFocus, reorder } from './reconcile.ts';

/** One thing to look at, as a row shows it. */
export interface CheckRow {
  /** The same as long as it is the same thing. */
  key: string;
  words: string;
  /** Quiet, behind the words. */
  note?: string;
  /** How often it stands. */
  times?: string;
  /** Quiet, on a line of its own. */
  below?: string;
  /** At the row's end: when it is heard. */
  time: string;
  press: () => void;
  aside?: { text: string; label: string; press: () => void };
}

export interface CheckList {
  element: HTMLElement;
  show: (rows: readonly CheckRow[], count: string) => void;
  /** Marks the row that was pressed last, in whichever list. */
  mark: (key: string | null) => void;
}

interface ListSetting {
  title: string;
  /** Beside the title where there is nothing. */
  none: string;
  /** Before a press: the text may have changed since. */
  refresh: () => void;
  /** Between the title and the rows. */
  extra?: HTMLElement;
}

/** Rows shown at first; the rest on demand. */
const AT_FIRST = 12;
let made = 0;

function drawRow(pressKey: (key: string, aside: boolean) => void, key: string) {
  const words = element('span', { class: 'desk-check-words' });
  const note = element('span', { class: 'desk-check-note' });
  const times = element('span', { class: 'desk-check-note desk-check-times' });
  const below = element('span', { class: 'desk-check-below' });
  const time = element('span', { class: 'desk-check-time' });
  const main = element('button', { type: 'button', class: 'desk-check-go' });
  main.append(
    element('span', { class: 'desk-check-main' }, words, ' ', note, ' ', times),
    time,
    below,
  );
  main.addEventListener('click', () => pressKey(key, false));
  const aside = button('', () => pressKey(key, true), { class: 'desk-check-aside' });
  const item = element('li', {}, main, aside);
  const fill = (row: CheckRow) => {
    setText(words, row.words);
    setText(note, row.note ?? '');
    setText(times, row.times ?? '');
    setText(below, row.below ?? '');
    below.hidden = !row.below;
    setText(time, row.time);
    aside.hidden = !row.aside;
    setText(aside, row.aside?.text ?? '');
    if (row.aside) aside.setAttribute('aria-label', row.aside.label);
  };
  return { item, main, fill };
}

function setText(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}

/** A list that changes while somebody is in it: rows stay the same elements, with focus and scroll. */
export function makeCheckList({ title, none, refresh, extra }: ListSetting): CheckList {
  const id = `desk-check-${(made += 1)}`;
  const count = element('span', { class: 'desk-check-count' });
  const heading = element('h3', { id, tabindex: '-1' }, title);
  const list = element('ol', { class: 'desk-check-rows', 'aria-labelledby': id });
  const more = button('', () => expand(), { class: 'desk-check-more' });
  const section = element(
    'section',
    { class: 'desk-check', 'aria-labelledby': id },
    element('div', { class: 'desk-check-head' }, heading, count),
    ...(extra ? [extra] : []),
    list,
    more,
  );
  const drawn = new Map<string, ReturnType<typeof drawRow>>();
  let rows: readonly CheckRow[] = [];
  let marked: string | null = null;
  let isWhole = false;

  function pressKey(key: string, aside: boolean): void {
    refresh();
    const row = rows.find((each) => each.key === key);
    if (aside) row?.aside?.press();
    else row?.press();
  }

  function expand(): void {
    isWhole = !isWhole;
    draw();
  }

  function draw(): void {
    const shown = isWhole ? rows : rows.slice(0, AT_FIRST);
    const keys = new Set(shown.map(({ key }) => key));
    keepFocus(section, heading, () => {
      for (const [key, { item }] of drawn)
        if (!keys.has(key)) {
          item.remove();
          drawn.delete(key);
        }
      const items = shown.map((row) => {
        const each = drawn.get(row.key) ?? drawRow(pressKey, row.key);
        drawn.set(row.key, each);
        each.fill(row);
        return each.item;
      });
      reorder(list, items);
    });
    more.hidden = rows.length <= AT_FIRST;
    setText(more, isWhole ? strings.fewer : strings.more(rows.length - AT_FIRST));
    showMarked();
  }

  function showMarked(): void {
    for (const [key, { main }] of drawn) {
      if (key === marked) main.setAttribute('aria-current', 'true');
      else main.removeAttribute('aria-current');
    }
  }

  return {
    element: section,
    show: (next, said) => {
      rows = next;
      list.hidden = rows.length === 0;
      if (extra) extra.hidden = rows.length === 0;
      section.toggleAttribute('data-empty', rows.length === 0);
      setText(count, rows.length === 0 ? none : said);
      draw();
    },
    mark: (key) => {
      marked = key;
      if (rows.findIndex((row) => row.key === key) >= AT_FIRST && !isWhole) expand();
      else showMarked();
    },
  };
}
