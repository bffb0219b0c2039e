import { transcribingStrings as strings } from '../../../strings/transcribing-window.ts';
import { button, element } from '../../widgets/element.ts';

/** Buttons for whoever speaks; the first nine have keys. */
export interface SpeakerRow {
  element: HTMLElement;
  /** In the order in which they are offered. */
  show: (names: readonly string[]) => void;
  /** Presses the button of this place, from 1. False: there is none. */
  press: (place: number) => boolean;
}

/** As many have keys: Ctrl+Alt and a digit. */
const WITH_KEYS = 9;

/** A box for the name of somebody who has not spoken yet. */
function makeNewSpeaker(speak: (name: string) => void) {
  const box = element('input', {
    type: 'text',
    'aria-label': strings.someoneNew,
    placeholder: strings.someoneNew,
  });
  const form = element(
    'form',
    {
      class: 'transcribing-new-speaker',
      hidden: true,
      submit: (event) => {
        event.preventDefault();
        const name = box.value.trim();
        form.hidden = true;
        opener.hidden = false;
        box.value = '';
        if (name) speak(name);
      },
    },
    box,
    element('button', { class: 'desk-button' }, strings.addSomeone),
  );
  const opener = button(
    strings.someoneElse,
    () => {
      form.hidden = false;
      opener.hidden = true;
      box.focus();
    },
    { class: 'desk-button' },
  );
  return [opener, form];
}

export function makeSpeakerRow(speak: (name: string) => void): SpeakerRow {
  const names = element('span', { class: 'transcribing-names' });
  const row = element(
    'div',
    { class: 'transcribing-speakers', role: 'group', 'aria-label': strings.who },
    element('span', { 'aria-hidden': 'true' }, strings.who),
    names,
    ...makeNewSpeaker(speak),
  );
  let shown: readonly string[] = [];
  return {
    element: row,
    show: (next) => {
      // Nothing is drawn anew under a finger.
      if (next.join('\n') === shown.join('\n')) return;
      shown = [...next];
      names.replaceChildren(
        ...shown.map((name, index) => {
          const title = index < WITH_KEYS ? { title: strings.speakerKeys(index + 1) } : {};
          return button(name, () => speak(name), { class: 'desk-button', ...title });
        }),
      );
    },
    press: (place) => {
      const name = shown[place - 1];
      if (name) speak(name);
      return name !== undefined;
    },
  };
}
