import { deskActions, type DeskAction } from '../parts.ts';
import { startKeys } from './start-keys.ts';

/** For tests: the row of keys and something to type into, and what was done, in order. */
const done: string[] = [];
const place = document.querySelector('main')!;
const pairs = deskActions.map((action) => [action, () => void done.push(action)]);
const actions = Object.fromEntries(pairs) as Record<DeskAction, () => void>;
const keyboard = startKeys(place, actions);
place.prepend(keyboard.element);
Object.assign(window, { keyboard, done });
