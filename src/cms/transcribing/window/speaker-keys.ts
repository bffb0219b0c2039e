/** Ctrl or ⌘ with Alt and a digit: the speaker of that place. Also while an input method composes. */
export function followSpeakerKeys(place: HTMLElement, press: (place: number) => boolean): void {
  place.addEventListener('keydown', (event) => {
    if (!event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    if (digit && press(Number(digit))) event.preventDefault();
  });
}
