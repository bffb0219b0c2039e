import { decapStore } from '../entry/decap-store.ts';
import type { KeptText } from './kept-store.ts';

/** A file that was chosen and not saved, and whose contents the desk has. */
export interface DeskFile {
  /** As Decap names it. */
  id: string;
  blob: string;
  /** Decap's own fields of it: name, path, field, … */
  fields: Record<string, unknown>;
}

/** What is being written, as the desk keeps it. */
export interface DeskWriting extends Omit<KeptText, 'mediaIds' | 'desk'> {
  files: DeskFile[];
}

export interface KeptRequest {
  action: 'keepWriting' | 'keptWritings' | 'forgetWriting';
  params: object;
}

/** `refused`: the same request would be refused again. */
export type KeptAnswer =
  { is: 'done'; body: Record<string, unknown> } | { is: 'away' } | { is: 'refused' };

/** Bytes. What browsers still send for a page that is gone is 64 kB, with all that stands around it. */
const LARGEST_ALIVE = 60_000;
const CLIENT_FAULTS = [400, 500] as const;
/** To be asked again all the same: not logged in any more, too slow, too many. */
const AGAIN = new Set([401, 408, 429]);

function isRefused(status: number): boolean {
  const [from, to] = CLIENT_FAULTS;
  return status >= from && status < to && !AGAIN.has(status);
}

/**
 * Asks the desk about what is not saved, once and without a word: nobody waits for the answer, and
 * nothing is said where there is none within `patience` milliseconds.
 */
export async function askKept(request: KeptRequest, patience: number): Promise<KeptAnswer> {
  const { backend } = decapStore.getState().config as { backend: { proxy_url: string } };
  const body = new TextEncoder().encode(JSON.stringify(request));
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  const keepalive = body.length < LARGEST_ALIVE;
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  try {
    const { signal } = giveUp;
    const asked = { method: 'POST', headers, body, keepalive, signal };
    const response = await fetch(backend.proxy_url, asked);
    if (!response.ok) return { is: isRefused(response.status) ? 'refused' : 'away' };
    return { is: 'done', body: (await response.json()) as Record<string, unknown> };
  } catch {
    return { is: 'away' };
  } finally {
    clearTimeout(timer);
  }
}
