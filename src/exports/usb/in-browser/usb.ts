import { relativeAddress, siteFile, usbPath } from '../usb-path.ts';
import { createReader } from './read-packed.ts';

/**
 * Runs before a page's own script, which knows nothing of sticks: what that fetches from the site
 * comes out of the packs, and links it makes to `/stories/…` lead to the file beside this one.
 */
const own = (document.currentScript as HTMLScriptElement).src;
const root = own.slice(0, own.lastIndexOf('/') + 1);
const read = createReader(root);

window.fetch = async (asked) => {
  const file = siteFile(
    String(asked)
      .replace(root, '/')
      .replace(/[?#].*$/, ''),
  );
  const bytes = await read(file);
  return bytes
    ? new Response(bytes, { status: 200 })
    : new Response('', { status: 404, statusText: 'Not Found' });
};

function fixLink(event: Event): void {
  const link = event.target instanceof Element && event.target.closest('a');
  const written = link && link.getAttribute('href');
  if (!written || !/^\/(?!\/)/.test(written)) return;
  const [, path, rest] = /^([^?#]*)(.*)$/.exec(written)!;
  (link as HTMLAnchorElement).href = root + relativeAddress('', usbPath(siteFile(path!))) + rest;
}
// Before it is followed in whatever way, or copied.
for (const kind of ['focusin', 'mouseover', 'mousedown', 'touchstart', 'click'])
  document.addEventListener(kind, fixLink, { capture: true, passive: true });
