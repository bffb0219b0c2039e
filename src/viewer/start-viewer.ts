import { viewerStrings as t } from '../strings/strings.ts';
import { fillDialog } from './fill-dialog.ts';
import { followFingers } from './follow-fingers.ts';
import { followKeys } from './follow-keys.ts';
import { setAside } from './keep-focus.ts';
import { drawDialog } from './viewer-dialog.ts';
import { zoomOn } from './zoom-photo.ts';

/** The photos of a page, one of them shown, or none. */
interface Viewer {
  show: (photo: number) => void;
  hide: () => void;
}

/** The photo that an entry of the browser's history shows, or -1. */
function photoIn(state: unknown): number {
  const photo = (state as { photo?: unknown } | null)?.photo;
  return typeof photo === 'number' ? photo : -1;
}

function createViewer(links: readonly HTMLElement[]): Viewer {
  const dialog = drawDialog(links.length > 1);
  const { root, stage } = dialog;
  let shown = -1;
  const zoom = zoomOn(stage, (isLarge) => {
    dialog.zoom.textContent = isLarge ? t.smaller : t.larger;
  });
  const show = (photo: number) => {
    if (shown < 0) document.body.appendChild(root);
    shown = photo;
    setAside(root, true);
    zoom.put(fillDialog(dialog, links, photo));
    if (!root.contains(document.activeElement)) dialog.close.focus();
  };
  const hide = () => {
    if (shown < 0) return;
    setAside(root, false);
    root.remove();
    links[shown]!.focus();
    shown = -1;
  };
  const leaf = (step: number) => {
    if (step === 0 || !links[shown + step]) return;
    history.replaceState({ photo: shown + step }, '');
    show(shown + step);
  };
  const leave = () => (photoIn(history.state) < 0 ? hide() : history.back());
  dialog.previous.addEventListener('click', () => leaf(-1));
  dialog.next.addEventListener('click', () => leaf(1));
  dialog.zoom.addEventListener('click', () => zoom.toggle());
  dialog.close.addEventListener('click', leave);
  stage.addEventListener('dblclick', ({ clientX: x, clientY: y }) => zoom.toggle({ x, y }));
  followFingers(stage, zoom, leaf);
  followKeys(dialog, zoom, { leaf, leave });
  window.addEventListener('resize', () => shown < 0 || zoom.set(zoom.scale()));
  return { show, hide };
}

/**
 * Opens the photos of a page in the viewer. Which one is shown is kept in the browser's history, so
 * that Back closes it. Without this script the links lead to the large pictures.
 */
export function startViewer(): void {
  const links = Array.from(document.querySelectorAll<HTMLElement>('a[data-photo]'));
  const viewer = createViewer(links);
  const follow = (state: unknown) => {
    const photo = photoIn(state);
    if (links[photo]) viewer.show(photo);
    else viewer.hide();
  };
  links.forEach((link, photo) =>
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.pushState({ photo }, '');
      viewer.show(photo);
    }),
  );
  window.addEventListener('popstate', ({ state }) => follow(state));
  follow(history.state);
}
