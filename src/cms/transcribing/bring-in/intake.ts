import { TEXT_EXTENSIONS } from '../../../import/file-extensions.ts';
import { bringInStrings as strings } from '../../../strings/transcribing-bring-in.ts';
import { makeDropArea } from '../../files/drop-area.ts';
import { element } from '../../widgets/element.ts';

export interface Intake {
  element: HTMLElement;
  /** What is in the box. */
  text: () => string;
  focus: () => void;
}

interface IntakeOptions {
  takeFiles: (files: File[]) => void;
  takeText: (text: string) => void;
}

/**
 * Where a text comes in: a file is chosen or dropped, words are pasted into a box. A paste into the
 * empty box is read at once; the box takes the plain words of what Word and 飞书 copy.
 */
export function makeIntake({ takeFiles, takeText }: IntakeOptions): Intake {
  const files = makeDropArea({
    id: 'bring-in',
    label: strings.choose,
    help: strings.chooseHelp,
    // Also what somebody renamed: what is in a file decides.
    accept: [...TEXT_EXTENSIONS, '.doc', 'text/plain'].join(','),
    multiple: false,
    take: takeFiles,
  });
  const box = element('textarea', {
    id: 'bring-in-text',
    rows: '6',
    spellcheck: 'false',
    'aria-describedby': 'bring-in-text-help',
  });
  box.addEventListener('paste', () => {
    if (box.value.trim() !== '') return;
    setTimeout(() => box.value.trim() === '' || takeText(box.value));
  });
  const made = element(
    'div',
    { class: 'bring-in-intake' },
    files.element,
    element('label', { for: box.id }, strings.paste),
    box,
    element('p', { id: 'bring-in-text-help', class: 'bring-in-quiet' }, strings.pasteHelp),
  );
  return { element: made, text: () => box.value, focus: files.focus };
}
