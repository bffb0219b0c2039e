import type { Viewer } from './create-viewer.ts';

/** Milliseconds a tap waits for the viewer to come; then it leads to the photo itself. */
const PATIENCE = 5000;

/** The photo that this entry of the browser's history shows, or -1. */
function photoInHistory(): number {
  const photo = (history.state as { photo?: unknown } | null)?.photo;
  return typeof photo === 'number' ? photo : -1;
}

/** Most readers open no photo: the viewer is fetched for those who do, once. */
const fetchViewer = () => import('./create-viewer.ts');

/** The viewer, or an error when the network is too weak for it. */
function fetchInTime(): Promise<unknown> {
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE));
  return Promise.race([fetchViewer(), late]);
}

/**
 * Opens the photos of a page in the viewer. Which one is shown is kept in the browser's history, so
 * that Back closes it. Without this script, and where the viewer cannot be had, the links lead to
 * the large pictures.
 */
export function startViewer(): void {
  const links = Array.from(document.querySelectorAll<HTMLAnchorElement>('a[data-photo]'));
  let viewer: Viewer | undefined;
  /** What was tapped last; browsers answer several `import()` of one file in any order. */
  let wanted = -1;
  const follow = async () => {
    if (!viewer && !links[photoInHistory()]) return;
    const { createViewer } = await fetchViewer();
    viewer = viewer || createViewer(links);
    // Asked again: while the viewer was on its way, somebody may have gone on.
    const photo = photoInHistory();
    if (links[photo]) viewer.show(photo);
    else viewer.hide();
  };
  const open = () => {
    const state = { photo: wanted };
    // A second tap while waiting leaves no second entry.
    if (photoInHistory() < 0) history.pushState(state, '');
    else history.replaceState(state, '');
    return follow();
  };
  links.forEach((link, photo) =>
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      wanted = photo;
      fetchInTime().then(open, () => location.assign(link.href));
    }),
  );
  const ignore = () => undefined;
  window.addEventListener('popstate', () => follow().catch(ignore));
  follow().catch(ignore);
}
