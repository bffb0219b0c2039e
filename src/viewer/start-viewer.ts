import { createViewer } from './create-viewer.ts';

/** The photo that this entry of the browser's history shows, or -1. */
function photoInHistory(): number {
  const photo = (history.state as { photo?: unknown } | null)?.photo;
  return typeof photo === 'number' ? photo : -1;
}

/**
 * Opens the photos of a page in the viewer. Which one is shown is kept in the browser's history, so
 * that Back closes it.
 */
export function startViewer(): { open: (link: HTMLElement) => void } {
  const links = Array.from(document.querySelectorAll<HTMLElement>('a[data-photo]'));
  const viewer = createViewer(links);
  const follow = () => {
    const photo = photoInHistory();
    if (links[photo]) viewer.show(photo);
    else viewer.hide();
  };
  window.addEventListener('popstate', follow);
  follow();
  return {
    open: (link) => {
      const state = { photo: links.indexOf(link) };
      // A second tap while waiting leaves no second entry.
      if (photoInHistory() < 0) history.pushState(state, '');
      else history.replaceState(state, '');
      follow();
    },
  };
}
