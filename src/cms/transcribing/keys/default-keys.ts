import type { DeskAction } from '../parts.ts';

/** The keys of one action; a key is what `keyOf` calls it. */
export interface KeyPair {
  /** Can be changed. */
  main: string;
  /** Stays, for machines whose function keys need Fn: Alt (Option on a Mac) and a digit. */
  also: string;
}

/**
 * Function keys reach the page also while an input method is composing, and write nothing. Those that
 * are left out are the browser's or the system's: F1 opens its help, F5 loads the page anew, F6 goes
 * to the address, F11 fills the screen, F12 opens the tools; on Windows Alt+F4 and Ctrl+F4 close.
 * F3 (find), F7 (caret), F9 (reading view) and F10 (menu) are given to a page that takes them, in
 * Chromium, Edge and Firefox. F7 is where word processors check spelling, so it marks what is to be
 * checked.
 *
 * The second set is Alt and digits: Ctrl with digits chooses tabs on Windows and pins candidates in
 * Microsoft's Pinyin, Cmd with digits chooses tabs on a Mac and can't be taken, Ctrl with letters
 * edits. Alt with digits chooses tabs in Linux only, and can be taken there; on a Mac Option with a
 * digit would write `¡`, and is taken before it does.
 */
export const defaultKeys: Readonly<Record<DeskAction, KeyPair>> = {
  toggle: { main: 'Escape', also: 'Alt+Digit1' },
  back: { main: 'F2', also: 'Alt+Digit2' },
  slower: { main: 'F3', also: 'Alt+Digit3' },
  faster: { main: 'F4', also: 'Alt+Digit4' },
  time: { main: 'F8', also: 'Alt+Digit5' },
  nextSpeaker: { main: 'F9', also: 'Alt+Digit6' },
  chapter: { main: 'F10', also: 'Alt+Digit7' },
  withhold: { main: 'Shift+F7', also: 'Alt+Digit8' },
  check: { main: 'F7', also: 'Alt+Digit9' },
};
