import { element } from '../element.ts';
import { typeInto } from '../type-into.ts';
import type { RichOptions } from './rich/rich-prose.ts';
import { newLine, pastedParagraphs, toggleLines, toggleMark } from './type-paragraphs.ts';
import type { ToolName, Writing } from './writing.ts';

function followKey(event: KeyboardEvent, box: HTMLTextAreaElement): void {
  if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const { remove, insert } = newLine(box.value.slice(0, box.selectionStart));
  if (remove > 0) box.selectionStart -= remove;
  if (remove > 0 || insert !== '') typeInto(box, insert);
}

function takePaste(event: ClipboardEvent, box: HTMLTextAreaElement): void {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  if (!/[\r\n]/.test(pasted.trim())) return;
  event.preventDefault();
  typeInto(box, pastedParagraphs(pasted));
}

/** As tall as what is in it: a page to write on, not a window to scroll in. */
function grow(box: HTMLTextAreaElement): void {
  box.style.height = 'auto';
  if (box.scrollHeight > 0) box.style.height = `${box.scrollHeight + 2}px`;
}

const SIGNS: Record<Exclude<ToolName, 'bold' | 'link'>, string> = {
  heading: '##',
  subheading: '###',
  quote: '>',
  list: '-',
  numbers: '1.',
};

function press(box: HTMLTextAreaElement, tool: ToolName): void {
  if (tool === 'link') return;
  const { value, selectionStart, selectionEnd } = box;
  const { start, end, insert } =
    tool === 'bold'
      ? toggleMark(value, selectionStart, selectionEnd, '**')
      : toggleLines(value, selectionStart, selectionEnd, SIGNS[tool]);
  box.focus();
  box.setSelectionRange(start, end);
  if (value.slice(start, end) === insert) return;
  typeInto(box, insert);
  box.setSelectionRange(start, start + insert.length);
}

/** Where the rich text cannot be fetched: a box of plain text, with its few signs to be seen. */
export function makePlainProse(
  place: HTMLElement,
  { text, label, changed, moved }: RichOptions,
): Writing {
  const box = element('textarea', { class: 'desk-prose-plain', rows: '1', 'aria-label': label });
  box.value = text;
  const shown = box.value;
  const writing: Writing = {
    text: () => (box.value === shown ? text : box.value),
    end: () => box.selectionEnd,
    focus: () => box.focus(),
    press: (tool) => press(box, tool),
    isPressed: () => false,
    link: () => null,
    setLink: () => {},
    canLink: () => false,
    close: () => {},
  };
  box.addEventListener('focus', () => moved(writing));
  box.addEventListener('keydown', (event) => followKey(event, box));
  box.addEventListener('paste', (event) => takePaste(event, box));
  box.addEventListener('input', () => {
    grow(box);
    changed();
  });
  requestAnimationFrame(() => grow(box));
  place.append(box);
  return writing;
}
