/** Bytes that are fetched for a waveform, at most: the recording itself has to come through too. */
const LARGEST = 25_000_000;

/** The whole of a file that isn't large; null where it is, or isn't there. */
export async function fetchSmall(address: string, signal: AbortSignal): Promise<Uint8Array | null> {
  const stopper = new AbortController();
  signal.addEventListener('abort', () => stopper.abort());
  const { ok, headers, body } = await fetch(address, { signal: stopper.signal });
  const size = Number(headers.get('content-length'));
  if (!ok || !body || !size || size > LARGEST) {
    stopper.abort();
    return null;
  }
  return new Uint8Array(await new Response(body).arrayBuffer());
}
