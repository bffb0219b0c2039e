/**
 * Escape also stops the recording, and is pressed without a look: where something would be gone with
 * the window around `content`, the first one only says so.
 */
export function guardEscape(content: HTMLElement, isAtStake: () => boolean, say: () => void): void {
  let warned = false;
  content.addEventListener('input', () => (warned = false));
  content.closest('dialog')?.addEventListener('cancel', (event) => {
    if (warned || !isAtStake()) return;
    event.preventDefault();
    warned = true;
    say();
  });
}
