import { keepFocus } from './keep-focus.ts';
import type { ViewerDialog } from './viewer-dialog.ts';
import type { PhotoZoom } from './zoom-photo.ts';

/** CSS pixels an arrow key moves a large photo. */
const NUDGE = 80;
const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What keys ask of the viewer. */
export interface KeyActions {
  leaf: (step: number) => void;
  leave: () => void;
}

/** Esc leaves; arrows leaf through the photos, or move about in one that is enlarged. */
export function followKeys(
  { root, stage }: ViewerDialog,
  zoom: PhotoZoom,
  { leaf, leave }: KeyActions,
): void {
  root.addEventListener('keydown', (event) => {
    keepFocus(root, event);
    const arrow = ARROWS[event.key];
    if (event.key === 'Escape') leave();
    const isLarge = zoom.scale() > 1;
    if (!arrow || (!isLarge && arrow[0] === 0)) return;
    event.preventDefault();
    if (!isLarge) leaf(arrow[0]);
    stage.scrollLeft += arrow[0] * NUDGE;
    stage.scrollTop += arrow[1] * NUDGE;
  });
}
