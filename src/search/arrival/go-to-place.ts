/** More of a window than this, and its middle says nothing of where the words are. */
const TALL = 0.7;
const CLASS = 'found-place';

/** A page that was left and is back, or loaded again, stands where it was left. */
export function isNewHere(): boolean {
  return performance.navigation.type === performance.navigation.TYPE_NAVIGATE;
}

/** Lets a screen reader go on from here; the element is no stop for Tab, now or later. */
export function focusOn(element: HTMLElement): void {
  const wasStop = element.hasAttribute('tabindex') || 'href' in element;
  if (!wasStop) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}

/** Shows a place in the middle of the window: its first mark where it is taller than that. */
export function goToPlace(place: Element, mark: Element | null): void {
  // A turn is marked as every address's place is.
  if (!place.matches(':target')) place.classList.add(CLASS);
  focusOn(place as HTMLElement);
  const isTall = place.getBoundingClientRect().height > window.innerHeight * TALL;
  (isTall && mark ? mark : place).scrollIntoView({ block: 'center' });
}

export function leavePlace(): void {
  const place = document.querySelector(`.${CLASS}`);
  if (!place) return;
  place.classList.remove(CLASS);
  if (!place.className) place.removeAttribute('class');
}

export function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
