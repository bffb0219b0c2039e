/** Why a recording can't be heard, as far as somebody can do something about it. */
export type Trouble = 'network' | 'missing' | 'format';

/**
 * Asks for the recording's first byte, since browsers say no more of a file that isn't there than of
 * one they can't play.
 */
export async function whySilent(address: string): Promise<Trouble> {
  const stopper = new AbortController();
  const headers = { range: 'bytes=0-0' };
  try {
    const { ok, status } = await fetch(address, { headers, signal: stopper.signal });
    if (ok) return 'format';
    return status >= 500 ? 'network' : 'missing';
  } catch {
    // What was chosen in this browser lies in no network.
    return address.startsWith('blob:') ? 'missing' : 'network';
  } finally {
    stopper.abort();
  }
}
