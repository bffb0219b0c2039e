import { findName, type EntryText, type FoundNames } from '../../../review/replace/find-name.ts';
import { replaceName, type TextChange } from '../../../review/replace/replace-name.ts';
import { replaceNameStrings as strings } from '../../../strings/transcribing-checking.ts';
import { openPanel } from '../../panel/open-panel.ts';
import { button, element } from '../../widgets/element.ts';
import type { KnownNames } from './checked-desk.ts';
import { addCheckingPanelStyle } from './checking-style.ts';
import { drawPlaces, groupPlaces, type PlaceGroup } from './replace-places.ts';
import { replaceRemarks } from './replace-remarks.ts';

export interface ReplaceSetting {
  /** Every text of the entry in which names stand, as it is now. */
  texts: () => readonly EntryText[];
  /** Called once; `undo` takes the changes back. */
  apply: (changes: readonly TextChange[], undo: readonly TextChange[]) => void;
  /** Already put in. */
  name?: string | undefined;
  known: KnownNames | Promise<KnownNames>;
}

/** Milliseconds without a key before the entry is searched. */
const PAUSE = 150;

function allNames({ people, villages }: KnownNames): string[] {
  return [...people, ...villages].flatMap(({ name, aliases }) => [name, ...aliases]);
}

function nameInput(label: string, value: string, change: () => void) {
  const input = element('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });
  input.value = value;
  input.addEventListener('input', change);
  return { input, label: element('label', {}, label, input) };
}

/** Finds a name everywhere in the entry and puts another for it. Returns how to close it. */
export function openReplaceName({ texts, apply, name = '', known }: ReplaceSetting): () => void {
  addCheckingPanelStyle();
  let names: string[] = [];
  let trouble = '';
  let found: FoundNames = { places: [], untouched: 0 };
  let searched: readonly EntryText[] = [];
  let groups: PlaceGroup[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, PAUSE);
  };
  const from = nameInput(strings.from, name, soon);
  const to = nameInput(strings.to, '', say);
  const keep = element('input', { type: 'checkbox', change: search });
  keep.checked = true;
  const said = element('div', { class: 'desk-replace-said', role: 'status' });
  const list = element('div', { class: 'desk-replace-places' });
  const go = button(strings.replace(0), put, { class: 'desk-button desk-first' });
  const content = element(
    'div',
    {},
    element('div', { class: 'desk-replace-names' }, from.label, to.label),
    element('label', { class: 'desk-tick' }, keep, strings.keepArchive),
    element('p', { class: 'desk-replace-why' }, strings.keepArchiveWhy),
    said,
    list,
  );

  const ticked = () =>
    groups.filter(({ ticked: isTicked }) => isTicked).flatMap(({ places }) => places);

  function search(): void {
    clearTimeout(waiting);
    searched = texts();
    found = findName(searched, from.input.value, names);
    const places = found.places.filter(({ archive }) => !archive || !keep.checked);
    groups = groupPlaces(places);
    list.replaceChildren(...drawPlaces(groups, searched, say));
    say();
  }

  function say(): void {
    const remarks = replaceRemarks({
      name: from.input.value.trim(),
      to: to.input.value.trim(),
      texts: searched,
      found,
      ticked: ticked(),
      keepsArchive: keep.checked,
    });
    const lines = [...remarks.lines, ...(trouble ? [{ text: trouble, isWarning: true }] : [])];
    said.replaceChildren(
      ...lines.map(({ text, isWarning }) =>
        element('p', isWarning ? { 'data-kind': 'warning' } : {}, text),
      ),
    );
    go.textContent = strings.replace(ticked().length);
    go.disabled = !remarks.isReady;
  }

  function put(): void {
    const { changes, undo, count } = replaceName(searched, {
      places: ticked(),
      to: to.input.value,
    });
    go.remove();
    const done = element('p', { tabindex: '-1' }, strings.done(count));
    content.replaceChildren(done, element('p', {}, strings.doneNext));
    done.focus();
    apply(changes, undo);
  }

  const close = openPanel({
    title: strings.title,
    content,
    actions: [go],
    onClose: () => clearTimeout(waiting),
  });
  (name === '' ? from : to).input.focus();
  search();
  Promise.resolve(known).then(
    (read) => {
      names = allNames(read);
      search();
    },
    () => {
      trouble = strings.namesNotRead;
      say();
    },
  );
  return close;
}
