import { firstVisitStrings } from '../../../strings/transcribing-first-visit.ts';
import { transcribingKeysStrings as strings } from '../../../strings/transcribing-keys.ts';
import { openPanel } from '../../panel/open-panel.ts';
import { button, element } from '../../widgets/element.ts';
import { deskActions, type DeskAction } from '../parts.ts';
import { rewindChoice } from '../sound/rewind-choice.ts';
import { defaultKeys } from './default-keys.ts';
import { actionOf, type DeskKeys } from './kept-keys.ts';
import { refuseKey } from './refuse-key.ts';
import { sayKey } from './say-key.ts';
import { takeKey } from './take-key.ts';

/** What is to be read and changed. */
export interface ChangeableKeys {
  read: () => DeskKeys;
  change: (keys: DeskKeys) => void;
}

/** Why an action can't have a key, in a sentence; undefined where it can. */
function objection(keys: DeskKeys, action: DeskAction, key: string | null): string | undefined {
  if (key === null) return strings.unknown;
  const refusal = refuseKey(key);
  if (refusal) return strings[refusal](sayKey(key));
  const owner = actionOf(keys, key);
  const isTaken = owner !== undefined && !(owner === action && keys[action].main === key);
  return isTaken ? strings.taken(sayKey(key), strings.actions[owner].name) : undefined;
}

/** One action: its name, what it does, its keys, and a button to change the first. */
function listAction(action: DeskAction, keys: ChangeableKeys, say: (news: string) => void) {
  const { name, does } = strings.actions[action];
  const cap = element('kbd');
  const also = strings.also(sayKey(defaultKeys[action].also));
  let giveUp: (() => void) | undefined;
  const rest = () => {
    giveUp = undefined;
    change.textContent = strings.change;
    change.removeAttribute('data-waiting');
  };
  const take = (key: string | null) => {
    const wrong = objection(keys.read(), action, key);
    if (wrong !== undefined || key === null) {
      say(wrong ?? strings.unknown);
      return false;
    }
    rest();
    keys.change({ ...keys.read(), [action]: { ...keys.read()[action], main: key } });
    say(strings.changed(name, sayKey(key)));
    return true;
  };
  const ask = () => {
    if (giveUp) return giveUp();
    change.textContent = strings.press;
    change.dataset.waiting = '';
    say(strings.waiting(name));
    giveUp = takeKey(change, take, () => {
      rest();
      say(strings.unchanged);
    });
    // Safari focuses no button that is clicked, and leaving it is what gives up.
    change.focus();
  };
  const label = strings.changeOf(name);
  const change = button(strings.change, ask, { class: 'desk-button', 'aria-label': label });
  const words = element('div', {}, element('strong', {}, name), element('span', {}, does));
  const line = element('li', {}, words, element('div', {}, cap, element('span', {}, also)), change);
  const show = () => (cap.textContent = sayKey(keys.read()[action].main));
  return { line, show };
}

/** How much is heard once more after a pause. */
function chooseRewind(): HTMLElement {
  const choices = rewindChoice.choices.map((seconds) => {
    const choose = () => rewindChoice.keep(seconds);
    const box = element('input', { type: 'radio', name: 'transcribing-rewind', change: choose });
    box.checked = rewindChoice.read() === seconds;
    return element('label', {}, box, strings.rewinds(seconds));
  });
  const legend = element('legend', {}, strings.rewind);
  return element('fieldset', { class: 'key-rewind' }, legend, ...choices);
}

/**
 * The list of keys, in which each can be changed, and a way to `showHow` the desk is used. Returns how
 * to close it.
 */
export function openKeyList(keys: ChangeableKeys, showHow?: () => void): () => void {
  const news = element('p', { class: 'key-news', role: 'status' });
  const say = (text: string) => (news.textContent = text);
  const showing: ChangeableKeys = {
    read: keys.read,
    change: (next) => {
      keys.change(next);
      show();
    },
  };
  const lines = deskActions.map((action) => listAction(action, showing, say));
  const show = () => {
    for (const line of lines) line.show();
  };
  const reset = () => {
    showing.change({ ...defaultKeys });
    say(strings.resetDone);
  };
  show();
  const list = element('ul', { class: 'key-list' }, ...lines.map(({ line }) => line));
  const paragraphs = [strings.lead, strings.fn, strings.pedal].map((text) =>
    element('p', {}, text),
  );
  const content = element('div', { class: 'key-panel' });
  content.append(...paragraphs, list, chooseRewind());
  const actions: HTMLElement[] = [news, button(strings.reset, reset, { class: 'desk-button' })];
  const leave = () => {
    close();
    showHow?.();
  };
  if (showHow) actions.push(button(firstVisitStrings.tool, leave, { class: 'desk-button' }));
  const close = openPanel({ title: strings.title, content, actions });
  return close;
}
