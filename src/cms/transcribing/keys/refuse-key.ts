/** Why a key can't be had: it writes or edits, or the browser or the system keeps it. */
export type KeyRefusal = 'writes' | 'browser';

const FREE = /^(?:Shift\+)?(?:F[2-9]|F1[03-9]|F2[0-4])$|^(?:Escape|Pause|ScrollLock|Media\w+)$/;
/** Shift+F10 opens the menu that the right mouse button does; F5 loads anew, F6 goes to the address. */
const KEPT = /^(?:Shift\+)?F[56]$|^Shift\+F10$/;
const DIGIT = /^(?:Ctrl|Alt)\+Digit\d$/;
/** Alt+D, E and F are menus and the address on Windows. */
const LETTER = /^Alt\+Key(?![DEF]$)[A-Z]$/;
const FUNCTION_KEY = /(?:^|\+)F\d+$/;
const WRITING =
  /^(?:Shift\+)?(?:Key|Digit|Numpad|Space|Enter|Backspace|Delete|Insert|Arrow|Home|End|Page|Minus|Equal|Bracket|Backslash|Semicolon|Quote|Backquote|Comma|Period|Slash|Intl|Tab)/;

/** Whether `key` may be given to an action; undefined where it may. */
export function refuseKey(key: string): KeyRefusal | undefined {
  if (KEPT.test(key)) return 'browser';
  if (FREE.test(key) || DIGIT.test(key) || LETTER.test(key)) return undefined;
  return WRITING.test(key) && !FUNCTION_KEY.test(key) ? 'writes' : 'browser';
}
