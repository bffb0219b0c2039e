import { viewerStrings as t } from '../strings/viewer.ts';
import { addStyle } from '../styles/add-style.ts';
import { fillDialog } from './fill-dialog.ts';
import { followFingers } from './follow-fingers.ts';
import { followKeys } from './follow-keys.ts';
import { setAside } from './keep-focus.ts';
import { drawDialog } from './viewer-dialog.ts';
import style from './viewer.css?inline';
import { zoomOn } from './zoom-photo.ts';

/** The photos of a page, one of them shown, or none. */
export interface Viewer {
  show: (photo: number) => void;
  hide: () => void;
}

/** Draws the viewer for the photos of a page; its style comes with it. */
export function createViewer(links: readonly HTMLElement[]): Viewer {
  addStyle(style);
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
  const leave = () => (history.state ? history.back() : hide());
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
