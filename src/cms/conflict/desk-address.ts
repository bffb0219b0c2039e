import { decapStore } from '../entry/decap-store.ts';
import { askDesk } from './ask-desk.ts';

/** One question to the desk that Decap's protocol does not have. */
export function askOwnDesk<T>(action: string, params: Record<string, unknown> = {}): Promise<T> {
  const { backend } = decapStore.getState().config as { backend: { proxy_url: string } };
  return askDesk(backend.proxy_url, { action, params }) as Promise<T>;
}

/** Who gave an entry its present text, and when. */
export interface LastChange {
  base: string | null;
  isDraft: boolean;
  by: string;
  at: string;
}

export function askEntryBase(asked: {
  collection: string;
  slug: string;
  path: string;
}): Promise<LastChange> {
  return askOwnDesk<LastChange>('entryBase', asked);
}

/** An entry's present text with its version: the draft's, where there is one. */
export async function askEntryText(
  asked: { collection: string; slug: string; path: string },
  isDraft: boolean,
): Promise<{ data: string | null; base: string | null }> {
  const action = isDraft ? 'unpublishedEntryDataFile' : 'getEntry';
  return askOwnDesk(action, asked);
}
