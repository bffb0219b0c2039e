import { widgetStrings as strings } from '../../../strings/cms-widgets.ts';
import { element } from '../element.ts';
import { typeInto } from '../type-into.ts';
import { sourceOf, type ProsePiece } from './cut-body.ts';
import type { Desk, Part } from './part.ts';
import { withText, type Beside } from './space-prose.ts';
import { newLine, pastedParagraphs } from './type-paragraphs.ts';

export interface ProsePart extends Part {
  box: HTMLTextAreaElement;
}

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

/** A box of running text: plain text, with the few signs that the buttons put there. */
export function makeProsePart(piece: ProsePiece, desk: Desk, beside: () => Beside): ProsePart {
  const box = element('textarea', {
    class: 'desk-prose',
    rows: '1',
    'aria-label': strings.body.text,
  });
  box.value = piece.text;
  const shown = box.value;
  box.addEventListener('focus', () => {
    desk.cursor.box = box;
  });
  box.addEventListener('keydown', (event) => followKey(event, box));
  box.addEventListener('paste', (event) => takePaste(event, box));
  box.addEventListener('input', () => {
    grow(box);
    desk.changed();
  });
  requestAnimationFrame(() => grow(box));
  return {
    element: box,
    box,
    source: () => sourceOf(box.value === shown ? piece : withText(piece, box.value, beside())),
  };
}
