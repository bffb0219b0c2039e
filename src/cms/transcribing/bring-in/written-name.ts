import type { Cast } from '../../../import/guess-speakers.ts';
import { bringInStrings as strings } from '../../../strings/transcribing-bring-in.ts';
import { button, element } from '../../widgets/element.ts';
import { readWrittenName } from './name-choices.ts';

interface WrittenOptions {
  id: string;
  voice: string;
  cast: Cast;
  /** the list of everybody, by id */
  everybody: string;
  changed: () => void;
  createPerson: ((name: string) => Promise<string>) | undefined;
}

export interface Written {
  element: HTMLElement;
  /** null while it is no name */
  name: () => string | null;
  focus: () => void;
}

/** A box for a name that is not in the list; says at once whom the archive knows by it. */
export function makeWritten(options: WrittenOptions): Written {
  const { id, voice, cast, everybody, changed, createPerson } = options;
  const said = element('p', { id: `${id}-said`, role: 'status', class: 'bring-in-quiet' });
  const box = element('input', {
    id,
    list: everybody,
    autocomplete: 'off',
    'aria-label': strings.written(voice),
    'aria-describedby': said.id,
    input: say,
    change: changed,
  });
  const create = button('', () => void make(), { class: 'desk-button', hidden: true });

  function say(): void {
    const written = readWrittenName(box.value, cast);
    const isNew = written !== null && !written.isKnown;
    create.hidden = !isNew || !createPerson;
    if (isNew) create.textContent = strings.createPerson(written.name);
    if (box.value.trim() === '') said.textContent = '';
    else if (written === null) said.textContent = strings.noName(voice);
    else said.textContent = isNew ? strings.isSomebodyNew : strings.isKnown(written.name);
  }

  async function make(): Promise<void> {
    const name = readWrittenName(box.value, cast)?.name;
    if (!createPerson || !name) return;
    box.focus();
    create.hidden = true;
    said.textContent = strings.creating;
    said.textContent = await createPerson(name).then(
      () => strings.created(name),
      () => strings.notCreated(name),
    );
  }

  return {
    element: element('div', { class: 'bring-in-written' }, box, said, create),
    name: () => readWrittenName(box.value, cast)?.name ?? null,
    focus: () => box.focus(),
  };
}
