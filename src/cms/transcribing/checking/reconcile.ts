/** Puts `items` into `list` in this order, moving none that stands right already. */
export function reorder(list: HTMLElement, items: readonly HTMLElement[]): void {
  for (const [index, item] of items.entries()) {
    const there = list.children[index];
    if (there !== item) list.insertBefore(item, there ?? null);
  }
}

/**
 * Changes what is inside `place` without taking the keyboard out of it: an element that is moved
 * loses the focus, and gets it again; where it is gone, its neighbour or the heading gets it.
 */
export function keepFocus(place: HTMLElement, heading: HTMLElement, change: () => void): void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !place.contains(focused)) {
    change();
    return;
  }
  const item = focused.closest('li');
  const index = item ? [...(item.parentElement?.children ?? [])].indexOf(item) : -1;
  const list = item?.parentElement;
  change();
  if (document.activeElement === focused) return;
  const near = list?.children[Math.min(index, list.children.length - 1)]?.querySelector('button');
  (place.contains(focused) ? focused : (near ?? heading)).focus({ preventScroll: true });
}
