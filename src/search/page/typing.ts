/** After the last key; milliseconds. */
const REST = 200;

/**
 * Tells when somebody has written something and rests. Never in the middle of what an input method
 * composes: there the box holds letters that will become other words. Some input methods on phones
 * never say that they compose; theirs are words at once.
 */
export function onRest(box: HTMLInputElement, tell: () => void): void {
  let isComposing = false;
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(tell, REST);
  };
  const compose = (now: boolean) => {
    isComposing = now;
    if (now) clearTimeout(timer);
    else wait();
  };
  box.addEventListener('compositionstart', () => compose(true));
  box.addEventListener('compositionend', () => compose(false));
  // Who leaves the box composes no longer, whether the input method says so or not.
  box.addEventListener('blur', () => {
    if (isComposing) compose(false);
  });
  box.addEventListener('input', (event) => {
    if (!isComposing && !(event as InputEvent).isComposing) wait();
  });
}
