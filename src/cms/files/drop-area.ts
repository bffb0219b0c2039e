import { button, element } from '../widgets/element.ts';

export interface DropArea {
  element: HTMLElement;
  focus: () => void;
  /** Says something else on the button. */
  rename: (label: string) => void;
}

interface DropOptions {
  id: string;
  label: string;
  help: string;
  /** Kinds for the system's own dialog: with these an iPhone gives JPEG where it has HEIC. */
  accept: string;
  multiple: boolean;
  take: (files: File[]) => void;
}

/** Says to `guardUploads` that whoever is in here looks at files before taking them. */
export const TAKES_FILES = 'data-takes-files';

const filesOf = (list: FileList | undefined) => [...(list ?? [])];

/** A box with one large button: files are chosen with it, dropped onto it, or pasted. */
export function makeDropArea({ id, label, help, accept, multiple, take }: DropOptions): DropArea {
  const helpId = `${id}-help`;
  const input = element('input', { type: 'file', accept, multiple, hidden: true });
  input.addEventListener('change', () => {
    const files = filesOf(input.files ?? undefined);
    // So that the same one can be chosen again.
    input.value = '';
    take(files);
  });
  const choose = button(label, () => input.click(), {
    class: 'desk-button desk-first',
    'aria-describedby': helpId,
  });
  const area = element('div', { class: 'desk-drop', tabindex: '-1', [TAKES_FILES]: true });
  area.append(choose, input, element('p', { id: helpId }, help));
  const over = (event: DragEvent) => {
    event.preventDefault();
    area.classList.add('desk-over');
  };
  area.addEventListener('dragenter', over);
  area.addEventListener('dragover', over);
  area.addEventListener('dragleave', () => area.classList.remove('desk-over'));
  area.addEventListener('drop', (event) => {
    event.preventDefault();
    area.classList.remove('desk-over');
    take(filesOf(event.dataTransfer?.files));
  });
  const rename = (other: string) => (choose.textContent = other);
  return { element: area, focus: () => choose.focus(), rename };
}

/** Takes files that are pasted anywhere in `place`; text goes where it always went. */
export function takePasted(place: HTMLElement, take: (files: File[]) => void): void {
  place.addEventListener('paste', (event) => {
    const files = filesOf(event.clipboardData?.files);
    if (files.length === 0 || event.clipboardData?.getData('text/plain')) return;
    event.preventDefault();
    event.stopPropagation();
    take(files);
  });
}
