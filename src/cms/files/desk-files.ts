import { fileStrings } from '../../strings/cms-files.ts';
import { FileRefusal, type Sending } from './entry-files.ts';

/** As `src/desk/files` serves it. */
const FILES = '/desk/files';

export function fileAddress(blob: string, name: string): string {
  return `${FILES}/${blob}?name=${encodeURIComponent(name)}`;
}

/** A small picture of a photo that the desk has; other addresses stay as they are. */
export function pictureAddress(address: string, width: number): string {
  return blobOf(address) ? `${address}&width=${width}` : address;
}

/** What the desk calls the contents behind an address; undefined where they are elsewhere. */
export function blobOf(address: string | undefined): string | undefined {
  return /^\/desk\/files\/([0-9a-f]+)\?/.exec(address ?? '')?.[1];
}

interface Answer {
  blob?: string;
  size?: number;
  /** A sentence in Chinese. */
  error?: string;
}

/** Streams a file to the desk, piece by piece: `fetch` does not say how far it is. */
export function sendToDesk(
  file: File,
  { onProgress, signal }: Sending = {},
): Promise<{ blob: string; size: number }> {
  const { promise, resolve, reject } = withResolvers<{ blob: string; size: number }>();
  const request = new XMLHttpRequest();
  request.open('PUT', `${FILES}?name=${encodeURIComponent(file.name)}`);
  request.responseType = 'json';
  request.upload.addEventListener('progress', ({ loaded }) => onProgress?.(loaded));
  request.addEventListener('load', () => {
    const { blob, size, error } = (request.response ?? {}) as Answer;
    if (request.status === 200 && blob) resolve({ blob, size: size ?? file.size });
    else reject(new FileRefusal(error ?? fileStrings.notSent(file.name)));
  });
  request.addEventListener('error', () => reject(new FileRefusal(fileStrings.notSent(file.name))));
  request.addEventListener('abort', () => reject(new DOMException('called off', 'AbortError')));
  if (signal?.aborted) reject(new DOMException('called off', 'AbortError'));
  else {
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  }
  return promise;
}

/** `Promise.withResolvers`, which not every editor's browser has. */
function withResolvers<T>() {
  let [resolve, reject] = [(_: T) => {}, (_: unknown) => {}];
  const promise = new Promise<T>((onDone, onFailure) => {
    [resolve, reject] = [onDone, onFailure];
  });
  return { promise, resolve, reject };
}
