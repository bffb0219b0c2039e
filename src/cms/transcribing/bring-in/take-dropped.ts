const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files dropped anywhere in `place`; a browser would open them and leave the page. */
export function takeDropped(place: HTMLElement, take: (files: File[]) => void): void {
  place.addEventListener('dragover', (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  place.addEventListener('drop', (event) => {
    // What the box with the button has taken already.
    if (event.defaultPrevented || !carriesFiles(event)) return;
    event.preventDefault();
    take([...(event.dataTransfer?.files ?? [])]);
  });
}
