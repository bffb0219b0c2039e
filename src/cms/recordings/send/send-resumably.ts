import { Upload, type DetailedError } from 'tus-js-client';
import { fileStrings } from '../../../strings/cms-files.ts';
import { FileRefusal, type Sending } from '../../files/entry-files.ts';
import { pushOn } from './push-on.ts';

/** As `src/desk/files` serves them. */
const FILES = '/desk/files';
const SENDING = `${FILES}/sending`;
/** Milliseconds between tries; the last is used on and on, for a network may be away for hours. */
const DELAYS = [0, 1000, 2000, ...Array.from({ length: 20_000 }, () => 3000)];
/** How often a desk that answers with a fault of its own is asked again. */
const FAULTS = 5;
const BUSY = [409, 423];
const MISSING = 404;

interface Kept {
  blob: string;
  size: number;
}

const calledOff = () => new DOMException('called off', 'AbortError');

/** What the desk says about it, in its own sentence. */
function refusalOf(error: Error | DetailedError, name: string): FileRefusal {
  const body = 'originalResponse' in error ? error.originalResponse?.getBody() : undefined;
  try {
    return new FileRefusal((JSON.parse(body ?? '') as { error: string }).error);
  } catch {
    return new FileRefusal(fileStrings.notSent(name));
  }
}

/** Takes what came whole into the archive; undefined where it has not come, or not whole. */
async function take(sha256: string, name: string): Promise<Kept | undefined> {
  const answer = await fetch(`${FILES}?sent=${sha256}`, { method: 'PUT' });
  if (answer.status === MISSING) return undefined;
  const { error, ...kept } = (await answer.json()) as Kept & { error?: string };
  if (!answer.ok) throw new FileRefusal(error ?? fileStrings.notSent(name));
  return kept;
}

/** Asks until there is somebody to answer: a lost network is waited for. */
async function takePatiently(sha256: string, name: string, sending: Sending) {
  for (;;) {
    try {
      return await take(sha256, name);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      sending.onLost?.(true);
      await new Promise((resolve) => setTimeout(resolve, DELAYS.at(-1)));
      if (sending.signal?.aborted) throw calledOff();
    }
  }
}

function isWorthAnotherTry({ originalResponse }: DetailedError, tries: number): boolean {
  const status = originalResponse?.getStatus() ?? 0;
  if (status === 0 || BUSY.includes(status)) return true;
  return status >= 500 && status !== 507 && tries < FAULTS;
}

function upload(file: File, sha256: string, sending: Sending): Promise<void> {
  const { onProgress, onLost, signal } = sending;
  return new Promise((resolve, reject) => {
    const sent = new Upload(file, {
      endpoint: SENDING,
      // Called by what is in it, it is found again by every browser that has it.
      uploadUrl: `${SENDING}/${sha256}`,
      metadata: { sha256 },
      retryDelays: DELAYS,
      storeFingerprintForResuming: false,
      onShouldRetry: (error, tries) => {
        const isLost = !error.originalResponse?.getStatus();
        if (isLost) onLost?.(true);
        return isWorthAnotherTry(error, tries);
      },
      onProgress: (bytes) => {
        onLost?.(false);
        push.seen();
        onProgress?.(bytes);
      },
      onSuccess: () => finish(resolve),
      onError: (error) => finish(() => reject(refusalOf(error, file.name))),
    });
    const push = pushOn(sent, () => onLost?.(true));
    const finish = (end: () => void) => {
      push.stop();
      end();
    };
    const callOff = () => finish(() => void sent.abort(true).finally(() => reject(calledOff())));
    signal?.addEventListener('abort', callOff, { once: true });
    sent.start();
  });
}

/**
 * Sends a file to the desk over as many connections as it takes: where a network was lost, a page
 * closed or a computer switched off, the next time goes on where that stopped. What the desk has
 * had whole is not sent at all.
 */
export async function sendResumably(
  file: File,
  sending: Sending & { sha256: string },
): Promise<Kept> {
  const { sha256, signal } = sending;
  if (signal?.aborted) throw calledOff();
  const known = await takePatiently(sha256, file.name, sending);
  if (known) return known;
  await upload(file, sha256, sending);
  const kept = await takePatiently(sha256, file.name, sending);
  if (!kept) throw new FileRefusal(fileStrings.notSent(file.name));
  return kept;
}
