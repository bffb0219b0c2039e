import { transcribingKeysStrings as strings } from '../../../strings/transcribing-keys.ts';

/** Whether the keyboard is a Mac's, on which Alt has another name. */
export function isMac(): boolean {
  return navigator.platform.startsWith('Mac');
}

function sayPart(part: string): string {
  if (part === 'Alt' && isMac()) return strings.option;
  return strings.printed[part] ?? part.replace(/^(?:Digit|Key)/, '');
}

/** A key by what is printed on it: `Alt+1`, `Esc`. */
export function sayKey(key: string): string {
  return key.split('+').map(sayPart).join('+');
}

/** A key as `aria-keyshortcuts` writes it. */
export function ariaKey(key: string): string {
  return key
    .replace('Ctrl+', 'Control+')
    .split('+')
    .map((part) => part.replace(/^(?:Digit|Key)/, ''))
    .join('+');
}
