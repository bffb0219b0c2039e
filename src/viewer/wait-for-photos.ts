import { fetchOnTap } from '../reading/fetch-on-tap.ts';
import type { startViewer } from './start-viewer.ts';

const fetchViewer = () => import('./start-viewer.ts');

/**
 * Fetches the viewer when a photo is first opened, or was open before the page was loaded again.
 * Without it the links lead to the large pictures.
 */
export function waitForPhotos(): void {
  let viewer: ReturnType<typeof startViewer> | undefined;
  let wanted: HTMLElement;
  const start = (rest: { startViewer: typeof startViewer }) => {
    viewer = viewer || rest.startViewer();
    return viewer;
  };
  fetchOnTap({
    on: 'a[data-photo]',
    fetch: fetchViewer,
    // Two taps may wait, and be answered in any order: the last is meant.
    first: (link) => (wanted = link),
    use: (rest) => start(rest).open(wanted),
  });
  if (history.state) fetchViewer().then(start, () => undefined);
}
