/** Where the pages lie in the copy: beside them, its front door and the single stories. */
export const PAGES = '网页';

/** What FAT32, exFAT and Windows keep for themselves. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[<>:"\\|?*\u0000-\u001f]|[. ]$/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** A name that every USB stick can hold; most are as they were. */
export function safeName(name: string): string {
  const safe = name.replace(FORBIDDEN, (character) => `_${character.charCodeAt(0).toString(16)}`);
  return RESERVED.test(safe) ? `_${safe}` : safe;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The file behind a path of the site, without `/` at its start: `/stories/jing/` → `stories/jing/index.html`. */
export function siteFile(pathname: string): string {
  const path = decode(pathname).replace(/^\/+/, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** A file of the site as it is called in the copy's folder of pages. */
export function usbPath(file: string): string {
  return file.split('/').map(safeName).join('/');
}

/** The address of `to` as `from` writes it; both are files of the copy. */
export function relativeAddress(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same += 1;
  const up = here.slice(same).map(() => '..');
  return [...up, ...there.slice(same)].map(encodeURIComponent).join('/');
}
