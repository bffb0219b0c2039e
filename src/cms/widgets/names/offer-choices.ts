import { widgetStrings as strings } from '../../../strings/cms-widgets.ts';
import { element } from '../element.ts';
import type { Choice } from '../widget.ts';

interface Offers {
  element: HTMLElement;
  show: (choices: readonly Choice[]) => void;
  hide: () => void;
  /** Whether a key was meant for the list. */
  follow: (event: KeyboardEvent) => boolean;
}

/** The list below a box in which one can choose by keyboard, finger or mouse (ARIA combobox). */
export function offerChoices(
  input: HTMLInputElement,
  id: string,
  take: (value: string) => void,
): Offers {
  const list = element('ul', {
    id: `${id}-choices`,
    class: 'desk-choices',
    role: 'listbox',
    'aria-label': strings.names.choices,
  });
  let shown: readonly Choice[] = [];
  let at = -1;

  function point(index: number): void {
    at = index;
    for (const [each, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(each === at));
    const pointed = list.children[at];
    if (pointed) input.setAttribute('aria-activedescendant', pointed.id);
    else input.removeAttribute('aria-activedescendant');
  }

  function drawChoice({ value, label }: Choice, index: number): HTMLLIElement {
    const option = element('li', { id: `${id}-choice-${index}`, role: 'option' }, label);
    // Before the box loses the cursor and takes what is half written for a name.
    option.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      take(value);
    });
    return option;
  }

  function show(choices: readonly Choice[]): void {
    shown = choices;
    list.replaceChildren(...choices.map(drawChoice));
    list.hidden = choices.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    point(-1);
  }

  function follow(event: KeyboardEvent): boolean {
    if (list.hidden) return false;
    const chosen = shown[at];
    if (event.key === 'ArrowDown') point((at + 1) % shown.length);
    else if (event.key === 'ArrowUp') point((at <= 0 ? shown.length : at) - 1);
    else if (event.key === 'Escape') show([]);
    else if (event.key === 'Enter' && chosen) take(chosen.value);
    else return false;
    event.preventDefault();
    return true;
  }

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  show([]);
  return { element: list, show, hide: () => show([]), follow };
}
