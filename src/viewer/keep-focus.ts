/** Keeps Tab within a dialog: from its last button to its first, and back. */
export function keepFocus(root: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab') return;
  const stops = Array.from(root.querySelectorAll<HTMLElement>('button, [tabindex="0"]')).filter(
    (stop) => !stop.hidden,
  );
  const [first, last] = [stops[0], stops[stops.length - 1]];
  const edge = event.shiftKey ? first : last;
  if (document.activeElement !== edge && root.contains(document.activeElement)) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

/** Takes the rest of the page away from fingers, keys and screen readers, or gives it back. */
export function setAside(root: HTMLElement, aside: boolean): void {
  for (const part of Array.from(document.body.children)) {
    if (part !== root) part.toggleAttribute('inert', aside);
  }
  document.documentElement.classList.toggle('viewer-open', aside);
}
