/** Whether Enter in this box is the box's own: it chooses a name, or ends what is being composed. */
function isBusy(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey)
    return true;
  if (!(target instanceof HTMLElement)) return true;
  const isList = target.getAttribute('role') === 'combobox';
  const isWriting = isList && (target as HTMLInputElement).value !== '';
  return isWriting || target.hasAttribute('aria-activedescendant');
}

/**
 * Enter goes from box to box, as in a form on paper: `next` is told in which box it was pressed.
 * Buttons and boxes to tick keep their Enter; Shift+Enter begins a new line.
 */
export function followEnter(place: HTMLElement, next: (from: HTMLElement) => void): void {
  const follow = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isBusy(event)) return;
    const box = event.target as HTMLElement;
    if (!box.matches('input:not([type=checkbox]), textarea')) return;
    event.preventDefault();
    event.stopPropagation();
    next(box);
  };
  // Before the box itself: a list of names would take an empty Enter for its own.
  place.addEventListener('keydown', follow, true);
}
