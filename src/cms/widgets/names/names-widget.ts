import { widgetStrings as strings } from '../../../strings/cms-widgets.ts';
import { button, element } from '../element.ts';
import type { Choice, Setting, Widget } from '../widget.ts';
import { createButton, type CreateChoice } from './create-choice.ts';
import { choicesChanged } from '../find-choices.ts';
import { labelOf, matchChoices, valueOf } from './name-choices.ts';
import { offerChoices } from './offer-choices.ts';
import { addNames, allNames, takeNames } from './take-names.ts';

export interface NamesSetting extends Setting<string[]> {
  /** Makes an entry for a name that there is none for; not everything named can be made so. */
  createChoice?: CreateChoice | undefined;
}

/**
 * Names one after another, as people write them: `王秀英、李长河`. Each becomes a tag that can be
 * taken away again; where the field names entries of a collection, those are offered.
 */
export function makeNamesWidget(setting: NamesSetting): Widget<string[]> {
  const { id, change, findChoices, options, createChoice } = setting;
  let names: string[] = [];
  let choices: Choice[] = [];
  let isLoaded = false;
  const input = element('input', { id, type: 'text', autocomplete: 'off' });
  input.placeholder = findChoices ? strings.names.choose : strings.names.write;
  const tags = element('ul', { class: 'desk-tags', 'aria-label': strings.names.given });
  const news = element('p', { class: 'desk-unseen', role: 'status' });
  const offers = offerChoices(input, id, (value) => add([value]));

  function set(next: string[], said: string): void {
    names = next;
    news.textContent = said;
    drawTags();
    change(names);
  }

  function add(typed: string[]): void {
    const values = typed.map((name) => valueOf(name, choices));
    const all = addNames(names, values);
    const added = all.slice(names.length).map((value) => labelOf(value, choices));
    input.value = '';
    offers.hide();
    // Where only one may be given, the one given last is meant.
    const next = options.multiple === false ? all.slice(-1) : all;
    if (added.length > 0) set(next, strings.names.added(added.join('、')));
  }

  function remove(value: string): void {
    const index = names.indexOf(value);
    set(
      names.filter((each) => each !== value),
      strings.names.removed(labelOf(value, choices)),
    );
    const buttons = tags.querySelectorAll('button');
    (buttons[Math.min(index, buttons.length - 1)] ?? input).focus();
  }

  function replace(value: string, choice: Choice): void {
    choices = [...choices, choice];
    const next = names.map((name) => (name === value ? choice.value : name));
    set(next, strings.names.added(choice.label));
    input.focus();
  }

  function drawTag(value: string): HTMLLIElement {
    const label = labelOf(value, choices);
    const away = button('×', () => remove(value), { 'aria-label': strings.names.remove(label) });
    away.addEventListener('keydown', (event) => {
      if (event.key !== 'Backspace' && event.key !== 'Delete') return;
      event.preventDefault();
      remove(value);
    });
    const known = !isLoaded || choices.some((choice) => choice.value === value);
    const mark = known ? '' : strings.names.unknown;
    const tag = element('li', {}, label, element('small', {}, mark), away);
    if (!known && createChoice) {
      const created = (choice: Choice) => replace(value, choice);
      tag.append(createButton(value, createChoice, created));
    }
    return tag;
  }

  function drawTags(): void {
    tags.replaceChildren(...names.map(drawTag));
  }

  /** What an input method is still composing is nobody's name yet. */
  function read(event: Event): void {
    if ((event as InputEvent).isComposing) return;
    const { names: complete, rest } = takeNames(input.value);
    if (complete.length > 0) {
      add(complete);
      input.value = rest;
    }
    if (findChoices && rest !== '') offers.show(matchChoices(rest, choices, names));
    else offers.hide();
  }

  function followKey(event: KeyboardEvent): void {
    if (event.isComposing || offers.follow(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add(allNames(input.value));
    } else if (event.key === 'Backspace' && input.value === '') {
      tags.querySelector<HTMLElement>('li:last-child button')?.focus();
    } else if (event.key === 'ArrowDown' && findChoices) {
      event.preventDefault();
      offers.show(matchChoices(input.value, choices, names));
    }
  }

  function paste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (allNames(pasted).length < 2) return;
    event.preventDefault();
    add(allNames(input.value + pasted));
  }

  input.addEventListener('input', read);
  input.addEventListener('compositionend', read);
  input.addEventListener('keydown', followKey);
  input.addEventListener('paste', paste);
  input.addEventListener('blur', () => add(allNames(input.value)));
  const load = async () => {
    if (!findChoices) return;
    choices = await findChoices();
    isLoaded = true;
    drawTags();
  };
  // Without the list the names can still be written; they are matched by the check.
  const tryLoad = () => void load().catch(() => undefined);
  document.addEventListener(choicesChanged, tryLoad);
  tryLoad();
  return {
    element: element('div', { class: 'desk-names' }, tags, input, offers.element, news),
    close: () => document.removeEventListener(choicesChanged, tryLoad),
    show: (value) => {
      if (value.join('\n') === names.join('\n')) return;
      names = value;
      drawTags();
    },
  };
}
