import { keyOf } from './key-of.ts';

/**
 * Waits for keys, which then do nothing else, until `take` answers that it has what it wants. Tab
 * and leaving the button give up, as does calling what is returned. `take` gets null for a key that
 * has no name.
 */
export function takeKey(
  place: HTMLElement,
  take: (key: string | null) => boolean,
  giveUp: () => void,
): () => void {
  const stopper = new AbortController();
  const listening = { capture: true, signal: stopper.signal };
  const stop = () => stopper.abort();
  const swallow = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const leave = () => {
    stop();
    giveUp();
  };
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return leave();
    swallow(event);
    const isHeldDown = /^(?:Alt|Control|Meta|Shift|CapsLock|Fn)/.test(event.key);
    if (!event.repeat && !isHeldDown && take(keyOf(event))) stop();
  };
  document.addEventListener('keydown', hear, listening);
  // A button is also pressed when the space bar comes up.
  document.addEventListener('keyup', swallow, listening);
  place.addEventListener('blur', leave, { signal: stopper.signal });
  return leave;
}
