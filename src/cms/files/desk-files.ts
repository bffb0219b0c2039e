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

const calledOff = () => new DOMException('called off', 'AbortError');

/** Streams a file to the desk; one whose SHA-256 is known, so that it goes on where it broke off. */
export async function sendToDesk(
  file: File,
  sending: Sending = {},
): Promise<{ blob: string; size: number }> {
  const { sha256 } = sending;
  if (sha256 === undefined) return sendAtOnce(file, sending);
  // Later, and only where there is a recording: most of who logs in writes.
  const { sendResumably } = await import('../recordings/send/send-resumably.ts');
  return sendResumably(file, { ...sending, sha256 });
}

/** Piece by piece in one request: `fetch` does not say how far it is. */
function sendAtOnce(
  file: File,
  { onProgress, signal }: Sending,
): Promise<{ blob: string; size: number }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const refuse = (why = fileStrings.notSent(file.name)) => reject(new FileRefusal(why));
    request.open('PUT', `${FILES}?name=${encodeURIComponent(file.name)}`);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded }) => onProgress?.(loaded));
    request.addEventListener('load', () => {
      const { blob, size, error } = (request.response ?? {}) as Answer;
      if (request.status === 200 && blob) resolve({ blob, size: size ?? file.size });
      else refuse(error);
    });
    request.addEventListener('error', () => refuse());
    request.addEventListener('abort', () => reject(calledOff()));
    if (signal?.aborted) return reject(calledOff());
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
