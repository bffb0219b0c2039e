import { DeskRefusal } from './desk-refusal.ts';

/** In bytes: what every file system takes (255), less what a temporary name adds. */
const LONGEST_NAME = 230;
const LONGEST_PATH = 900;

/** Control characters, and what Windows has no file names with. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u001f\u007f\\:*?"<>|\ufffd]/;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|git~\d+)(\.|$)/i;
/** Characters that are not seen, and that some file systems leave out when they compare names. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]/u;

function checkName(name: string): void {
  const unsafe =
    name === '' ||
    name.startsWith('.') ||
    name !== name.trim() ||
    name.endsWith('.') ||
    FORBIDDEN.test(name) ||
    UNSEEN.test(name) ||
    RESERVED.test(name);
  if (unsafe) throw new DeskRefusal('path-unsafe');
  if (Buffer.byteLength(name) > LONGEST_NAME) throw new DeskRefusal('path-too-long');
}

/**
 * The path in the repository (`/` between names) of a path that a request names, or a refusal.
 * Requests say `content/…`, wherever the archive's folder lies; `prefix` is where: `content/`, or
 * empty when the repository is the folder. Names that begin with a dot are never ours.
 */
export function safePath(asked: string, prefix: string): string {
  if (/^([/\\]|[a-z]:)/i.test(asked)) throw new DeskRefusal('path-outside');
  const names = asked.split('/');
  if (names[0] !== 'content' || names.includes('..')) throw new DeskRefusal('path-outside');
  if (names.length < 2) throw new DeskRefusal('path-unsafe');
  names.slice(1).forEach(checkName);
  if (Buffer.byteLength(asked) > LONGEST_PATH) throw new DeskRefusal('path-too-long');
  return prefix + names.slice(1).join('/');
}

/** As `safePath`, for a folder: `content` itself and a last `/` are fine. */
export function safeFolder(asked: string, prefix: string): string {
  const folder = asked.replace(/\/+$/, '');
  return folder === 'content' ? prefix.replace(/\/$/, '') : safePath(folder, prefix);
}

/** The way back: what a request would call this path of the repository. */
export function askedPath(path: string, prefix: string): string {
  return `content/${path.slice(prefix.length)}`;
}

/** A slug or a collection's name as part of a ref: what git forbids there is written `%3A`. */
export function refPart(name: string): string {
  name.split('/').forEach(checkName);
  const written = (letter: string) =>
    `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  return name.replace(/[ %~^:?*[\\@{}]/g, written).replace(/\.(?=\.|lock(\/|$))/gi, written);
}

export function fromRefPart(part: string): string {
  return decodeURIComponent(part);
}
