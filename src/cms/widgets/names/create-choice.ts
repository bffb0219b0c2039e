import { widgetStrings as strings } from '../../../strings/cms-widgets.ts';
import { button, element } from '../element.ts';
import type { Choice } from '../widget.ts';

/** Makes the entry that a name stands for, and says what to store for it. */
export type CreateChoice = (name: string) => Promise<Choice>;

/** A button beside a name that nobody has entered yet: one press, and it can be published. */
export function createButton(
  name: string,
  create: CreateChoice,
  created: (choice: Choice) => void,
): HTMLElement {
  const said = element('span', { role: 'status' });
  const press = button(strings.names.create(name), () => {
    press.disabled = true;
    said.textContent = strings.names.creating;
    create(name).then(created, (error: unknown) => {
      press.disabled = false;
      said.textContent = strings.names.notCreated(
        error instanceof Error ? error.message : String(error),
      );
    });
  });
  return element('span', { class: 'desk-create' }, press, said);
}
