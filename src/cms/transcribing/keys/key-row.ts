import { transcribingKeysStrings as strings } from '../../../strings/transcribing-keys.ts';
import { button, element } from '../../widgets/element.ts';
import { deskActions, type DeskAction } from '../parts.ts';
import { defaultKeys, type KeyPair } from './default-keys.ts';
import type { DeskKeys } from './kept-keys.ts';
import { addKeyStyle } from './key-style.ts';
import { ariaKey, isMac, sayKey } from './say-key.ts';

/** The key that is shown of two: on a Mac the one that needs no Fn, until somebody has chosen. */
function shownKey(action: DeskAction, { main, also }: KeyPair): string {
  const isUsual = main === defaultKeys[action].main;
  return isMac() && isUsual && /F\d/.test(main) ? also : main;
}

/** Pressed without taking the cursor out of the text, where the next word is typed. */
function keyButton(label: string, press: () => void): HTMLButtonElement {
  return button(label, press, { mousedown: (event) => event.preventDefault() });
}

/** The row of keys: each a button that does the same. */
export function makeKeyRow(actions: Record<DeskAction, () => void>, openHelp: () => void) {
  addKeyStyle();
  const row = element('div', { class: 'key-row', role: 'group', 'aria-label': strings.row });
  const caps = deskActions.map((action) => {
    const cap = element('kbd');
    const pressed = keyButton('', () => actions[action]());
    pressed.dataset.action = action;
    pressed.append(cap, ' ', strings.actions[action].name);
    row.append(pressed);
    const show = (pair: KeyPair) => {
      cap.textContent = sayKey(shownKey(action, pair));
      pressed.setAttribute('aria-keyshortcuts', `${ariaKey(pair.main)} ${ariaKey(pair.also)}`);
      pressed.title = strings.actions[action].does;
    };
    return { action, show };
  });
  const help = button(strings.help, openHelp, { class: 'key-help', 'aria-haspopup': 'dialog' });
  row.append(help);
  const show = (keys: DeskKeys) => {
    for (const cap of caps) cap.show(keys[cap.action]);
  };
  return { element: row, show };
}
