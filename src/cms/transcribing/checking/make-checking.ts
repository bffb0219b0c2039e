import { checkingStrings as strings } from '../../../strings/transcribing-checking.ts';
import { element } from '../../widgets/element.ts';
import { makeCheckList, type CheckList } from './check-list.ts';
import { NO_NAMES, type CheckedDesk } from './checked-desk.ts';
import { addCheckingStyle } from './checking-style.ts';
import { makeNamesList } from './names-list.ts';
import { makeNameReader } from './name-reader.ts';
import { pauseWhilePressed } from './pause-while-pressed.ts';
import { readChecks, type Checks, type HeardPlace } from './read-checks.ts';
import { chapterRows, markRows, passageRows, timeRows, type PlacedRow } from './rows-of.ts';
import { makeTextsPart } from './texts-part.ts';

export interface Checking {
  element: HTMLElement;
  /** To be called when typing rests. */
  update: () => void;
  close: () => void;
}

/** Milliseconds between two steps of looking for names in a long text. */
const STEP = 30;

const places = (rows: readonly PlacedRow[]) => strings.count.places(rows.length);

function passageCount({ passages }: Checks): string {
  const lasts = passages.map((passage) => passage.lasts ?? 0);
  const all = passages.some((passage) => passage.lasts === null)
    ? null
    : lasts.reduce((sum, each) => sum + each, 0);
  return strings.count.passages(passages.length, all);
}

/** The lists beside a transcript: what is still to be looked at or listened to. */
export function makeChecking(desk: CheckedDesk): Checking {
  addCheckingStyle();
  const status = element('p', { role: 'status', class: 'desk-unseen' });
  let readNames = makeNameReader(NO_NAMES);
  let checks: Checks | null = null;
  let seen: string | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const setting = (name: 'chapters' | 'times' | 'marks' | 'passages') =>
    makeCheckList({ title: strings[name], none: strings.none[name], refresh });
  const lists = {
    chapters: setting('chapters'),
    times: setting('times'),
    marks: setting('marks'),
    passages: setting('passages'),
  };
  const names = makeNamesList({
    refresh,
    visit,
    say: (words) => (status.textContent = words),
    openReplace: (name) => desk.openReplace(name),
  });
  const texts = makeTextsPart(desk);
  const all = [lists.chapters, lists.times, lists.marks, names.list, lists.passages];
  const title = element('h2', { class: 'desk-unseen' }, strings.title);
  const whole = element(
    'div',
    { class: 'desk-checking' },
    title,
    ...all.map((list) => list.element),
    texts.element,
    status,
  );
  const pause = pauseWhilePressed(whole, update);

  function visit(list: CheckList, key: string, { range, seconds }: HeardPlace): void {
    for (const each of all) each.mark(each === list ? key : null);
    desk.goTo(range);
    if (seconds !== null) desk.play(seconds);
  }

  /** Positions are those of the text as it is now. */
  function refresh(): void {
    if (desk.text() !== seen) read();
  }

  function show(list: CheckList, rows: readonly PlacedRow[], count: string): void {
    const drawn = rows.map(({ row, place }) => ({
      ...row,
      press: () => visit(list, row.key, place),
    }));
    list.show(drawn, count);
  }

  function read(): void {
    clearTimeout(waiting);
    seen = desk.text();
    checks = readChecks(seen, desk.length(), readNames);
    const [times, marks] = [timeRows(checks), markRows(checks)];
    show(lists.chapters, chapterRows(checks), strings.count.chapters(checks.chapters.length));
    show(lists.times, times, places(times));
    show(lists.marks, marks, places(marks));
    show(lists.passages, passageRows(checks), passageCount(checks));
    names.show(checks.names, !checks.complete);
    texts.show(seen, desk.otherText());
    if (!checks.complete) waiting = setTimeout(update, STEP);
  }

  function update(): void {
    if (!isClosed && !pause.isPressed()) read();
  }

  desk.known().then(
    (known) => {
      readNames = makeNameReader(known);
      update();
    },
    () => names.sayTrouble(strings.namesNotRead),
  );
  read();
  return {
    element: whole,
    update,
    close: () => {
      isClosed = true;
      clearTimeout(waiting);
      pause.stop();
      whole.remove();
    },
  };
}
