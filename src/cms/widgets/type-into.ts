/**
 * Types text at the cursor of a box, over what is marked. As if by hand, so that Ctrl+Z takes it
 * back; a browser without that gets the text all the same.
 */
export function typeInto(box: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  box.focus();
  // Deprecated, and the one way to insert that keeps the box's own undo.
  if (document.execCommand('insertText', false, text)) return;
  box.setRangeText(text, box.selectionStart ?? 0, box.selectionEnd ?? 0, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
