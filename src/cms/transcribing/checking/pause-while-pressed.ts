/**
 * While a finger is down on `place`, nothing in it may move away from under it: `resume` is called
 * once it is up and the press has been heard.
 */
export function pauseWhilePressed(place: HTMLElement, resume: () => void) {
  let pressed = false;
  let missed = false;
  const down = () => (pressed = true);
  const up = () => {
    if (!pressed) return;
    pressed = false;
    // The click comes right behind the finger.
    if (missed) setTimeout(resume, 50);
    missed = false;
  };
  place.addEventListener('pointerdown', down);
  addEventListener('pointerup', up, true);
  addEventListener('pointercancel', up, true);
  return {
    /** Whoever asks while it is down is told later. */
    isPressed: () => {
      missed ||= pressed;
      return pressed;
    },
    stop: () => {
      removeEventListener('pointerup', up, true);
      removeEventListener('pointercancel', up, true);
    },
  };
}
