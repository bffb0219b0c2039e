import { decapStore } from '../entry/decap-store.ts';
import type { KeptText } from './kept-store.ts';

/** The name of who is logged in; empty where nobody has one. */
export function currentEditor(): string {
  const { user } = decapStore.getState().auth;
  return user?.name || user?.login || '';
}

/** Who wrote what is kept, where two people share a computer and it was the other one; or empty. */
export function otherWriter({ editor }: Pick<KeptText, 'editor'>): string {
  return editor === currentEditor() ? '' : editor;
}
