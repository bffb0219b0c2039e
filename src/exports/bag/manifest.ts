/** One line of a manifest: a file's SHA-512 in hexadecimal, and its path from the bag's root. */
export interface Fixity {
  sha512: string;
  path: string;
}

const LINE = /^([0-9a-f]{128})[ \t]+\*?(.+)$/i;

/** RFC 8493, 2.1.3: what ends a line, and the sign that says so, are percent-encoded in a path. */
function encodePath(path: string): string {
  return path.replace(/[%\r\n]/g, (sign) => encodeURIComponent(sign));
}

function decodePath(path: string): string {
  return path.replace(/%(25|0D|0A)/gi, (code) => decodeURIComponent(code));
}

/** A manifest's lines, in the order of their paths: the same files give the same text. */
export function formatManifest(files: readonly Fixity[]): string {
  return files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ sha512, path }) => `${sha512}  ${encodePath(path)}\n`)
    .join('');
}

/** Reads a manifest; lines that are none are given back as they are. */
export function parseManifest(text: string): { files: Fixity[]; odd: string[] } {
  const files: Fixity[] = [];
  const odd: string[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    if (line === '') continue;
    const [, sha512, path] = LINE.exec(line) ?? [];
    // A path that leads out of the bag would be read from, or restored to, anywhere.
    if (sha512 && path && isInside(decodePath(path)))
      files.push({ sha512: sha512.toLowerCase(), path: decodePath(path) });
    else odd.push(line.slice(0, 200));
  }
  return { files, odd };
}

function isInside(path: string): boolean {
  return !/^[/\\]|^[a-z]:/i.test(path) && !path.split(/[/\\]/).includes('..');
}
