import { packOf, type PackList } from './packed-file.ts';

/** Loads a classic script: the one thing that pages on a stick may fetch. */
function load(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      resolve();
      script.remove();
    };
    script.onerror = () => reject(new TypeError(address));
    document.head.appendChild(script);
  });
}

function toBytes(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Reads files of the site out of the packs beside `root`; null where there is no such file. */
export function createReader(
  root: string,
): (file: string) => Promise<Uint8Array<ArrayBuffer> | null> {
  const files = new Map<string, string>();
  const loading = new Map<string, Promise<void>>();
  let firsts: PackList = [];
  window.usbList = (list) => {
    firsts = list;
  };
  window.usbPack = (packed) =>
    Object.keys(packed).forEach((file) => files.set(file, packed[file]!));
  const once = (name: string) => {
    const known = loading.get(name) || load(`${root}packs/${name}.js`);
    loading.set(name, known);
    return known;
  };
  return async (file) => {
    await once('list');
    const pack = packOf(file, firsts);
    if (pack >= 0) await once(String(pack));
    const found = files.get(file);
    return found === undefined ? null : toBytes(found);
  };
}
