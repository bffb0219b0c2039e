import { watchOpenEntry } from '../entry/open-entry.ts';
import { noteFilled } from './form-base.ts';

/**
 * Notes for every filling of the form which version it shows. Call once, before anything is open.
 * Apart from `form-base.ts`, which the backend needs: what is imported here would come with it.
 */
export function followForm(): void {
  watchOpenEntry((entry) => {
    if (entry) noteFilled(entry.key, entry.path, entry.opened());
  });
}
