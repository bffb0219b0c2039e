/** Narrower than this there is no room for columns beside the words; in em of its text. */
const COLUMNS_FIT = 30;

/** Says with a class whether a text stands on a narrow screen or in large letters. */
export function watchWidth(place: HTMLElement): () => void {
  const watcher = new ResizeObserver(() => {
    const letter = Number.parseFloat(getComputedStyle(place.querySelector('.cm-editor')!).fontSize);
    place.classList.toggle('is-narrow', place.clientWidth < COLUMNS_FIT * letter);
  });
  watcher.observe(place);
  return () => watcher.disconnect();
}
