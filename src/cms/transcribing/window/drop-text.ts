import { TAKES_FILES } from '../../files/drop-area.ts';

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;

/** A file dropped anywhere on the window is taken in. */
export function takeDropped(place: HTMLElement, take: (file: File) => void): void {
  place.setAttribute(TAKES_FILES, '');
  const mark = (isOver: boolean) => place.classList.toggle('transcribing-over', isOver);
  place.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    mark(true);
  });
  place.addEventListener('dragleave', () => mark(false));
  place.addEventListener('drop', (event) => {
    mark(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    take(file);
  });
}
