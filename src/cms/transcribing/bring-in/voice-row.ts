import type { Cast } from '../../../import/guess-speakers.ts';
import { bringInStrings as strings } from '../../../strings/transcribing-bring-in.ts';
import { element } from '../../widgets/element.ts';
import { choiceOfName, KEEP, nameChoices, nameOfChoice, WRITE } from './name-choices.ts';
import { makeWritten } from './written-name.ts';

/** A speaker as found; null: turns that name nobody. */
export interface Voice {
  name: string | null;
  turns: number;
  /** the first words that say something */
  sample: string;
}

export interface VoiceRow {
  element: HTMLElement;
  /** null: as it is */
  name: () => string | null;
}

interface RowOptions {
  id: string;
  cast: Cast;
  guess: string | undefined;
  everybody: string;
  changed: () => void;
  createPerson: ((name: string) => Promise<string>) | undefined;
}

/** One voice: how much it says, what for instance, and who it is. */
export function makeVoiceRow(voice: Voice, options: RowOptions): VoiceRow {
  const { id, cast, guess, changed } = options;
  const label = voice.name ?? strings.nobody;
  const select = element(
    'select',
    { id, 'aria-label': strings.who(label), 'aria-describedby': `${id}-guess` },
    ...nameChoices(voice.name, guess, cast),
  );
  select.value = guess === undefined ? KEEP : choiceOfName(guess);
  const guessed = element(
    'p',
    { id: `${id}-guess`, class: 'bring-in-guess' },
    guess === undefined ? '' : strings.guess,
  );
  const written = makeWritten({ ...options, id: `${id}-written`, voice: label });
  written.element.hidden = true;
  select.addEventListener('change', () => {
    guessed.textContent = '';
    written.element.hidden = select.value !== WRITE;
    if (select.value === WRITE) written.focus();
    changed();
  });
  const made = element(
    'li',
    { class: 'bring-in-voice' },
    element(
      'div',
      {},
      element('strong', {}, label),
      element('span', { class: 'bring-in-quiet' }, strings.turns(voice.turns)),
      element('p', { class: 'bring-in-sample' }, voice.sample && strings.sample(voice.sample)),
    ),
    element('div', {}, select, guessed, written.element),
  );
  const name = () => (select.value === WRITE ? written.name() : nameOfChoice(select.value));
  return { element: made, name };
}
