/** Packs of files by name; the first file of each, so that the pack of any other is known. */
export type PackList = readonly string[];

/** The number of the pack that has a file, counted from 0; -1 where none can. */
export function packOf(file: string, firsts: PackList): number {
  let pack = -1;
  while (pack + 1 < firsts.length && firsts[pack + 1]! <= file) pack += 1;
  return pack;
}

declare global {
  interface Window {
    /** Called by `packs/list.js`. */
    usbList?: (firsts: PackList) => void;
    /** Called by each pack: files by path, base64. */
    usbPack?: (files: Record<string, string>) => void;
  }
}
