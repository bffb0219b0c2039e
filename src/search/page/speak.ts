/** A screen reader that is spoken to at every key hears nothing else; milliseconds. */
const SETTLED = 700;

/** Speaks through a status line: the last of what is said, when no more is said for a while. */
export function speakThrough(status: HTMLElement): (sentence: string) => void {
  let timer = 0;
  return (sentence) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      status.textContent = sentence;
    }, SETTLED);
  };
}
