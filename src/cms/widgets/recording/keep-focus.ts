/**
 * Pressing a button in `row` with a mouse leaves the focus where it was. When it moves, Decap asks
 * all fields whether they are valid and writes above this one that it is not: the button goes down
 * under the hand before it is let go, and was not pressed. Keys work as ever.
 */
export function keepFocus(row: HTMLElement): void {
  row.addEventListener('mousedown', (event) => event.preventDefault());
}
