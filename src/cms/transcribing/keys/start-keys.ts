import type { DeskAction } from '../parts.ts';
import { openKeyList } from './key-help.ts';
import { isComposing, keyOf } from './key-of.ts';
import { makeKeyRow } from './key-row.ts';
import { actionOf, keepKeys, readKeys } from './kept-keys.ts';

/** The desk's keys, at work until they are closed. */
export interface DeskKeyboard {
  /** The row of keys, each a button. */
  element: HTMLElement;
  openKeyHelp: () => void;
  close: () => void;
}

const TYPED_INTO = 'input, textarea, select, [contenteditable]:not([contenteditable=false])';

/** Whether a key that was pressed is meant for `place`, or for nothing, with no window before it. */
function isMeantFor(place: HTMLElement, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (place.contains(target)) return true;
  // A click beside everything takes the keyboard to the page as a whole.
  if (target !== document.body && target !== document.documentElement) return false;
  const windows = [...document.querySelectorAll('dialog[open]')];
  return windows.every((dialog) => dialog.contains(place) || place.contains(dialog));
}

/**
 * Lets keys in `place` do the desk's actions, also while an input method is composing; only Escape
 * then is the input method's. `?` opens the list of keys, outside of what is typed into; from there
 * `showHow` shows how all of it is used.
 */
export function startKeys(
  place: HTMLElement,
  actions: Record<DeskAction, () => void>,
  showHow?: () => void,
): DeskKeyboard {
  let keys = readKeys();
  let closeHelp: (() => void) | undefined;
  const row = makeKeyRow(actions, openKeyHelp);
  row.show(keys);

  function openKeyHelp(): void {
    const change = (next: typeof keys) => {
      keys = next;
      keepKeys(keys);
      row.show(keys);
    };
    closeHelp = openKeyList({ read: () => keys, change }, showHow);
  }

  const asksForHelp = ({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent) =>
    (key === '?' || key === '？') &&
    !(ctrlKey || altKey || metaKey) &&
    !(target as Element).closest(TYPED_INTO);

  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !isMeantFor(place, event.target)) return;
    const key = keyOf(event);
    const action = key === null ? undefined : actionOf(keys, key);
    const isHelp = asksForHelp(event);
    if (!isHelp && (action === undefined || (key === 'Escape' && isComposing(event)))) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    if (isHelp) openKeyHelp();
    else if (action) actions[action]();
  };
  // Before the text's own keys, which would hide what the desk has taken.
  document.addEventListener('keydown', hear, { capture: true });
  return {
    element: row.element,
    openKeyHelp,
    close: () => {
      document.removeEventListener('keydown', hear, { capture: true });
      closeHelp?.();
    },
  };
}
