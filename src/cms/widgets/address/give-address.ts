import { makeSlug } from '../../../import/make-slug.ts';

interface KeptMap {
  get: (key: string) => unknown;
  set: (key: string, value: unknown) => KeptMap;
}

/** Where a collection's addresses are kept, and how they begin; no other collection is given any. */
const FIELD = 'address';
const PREFIXES: Readonly<Record<string, string>> = {
  stories: 'story',
  histories: 'history',
  albums: 'album',
};

/** Today where the editor is, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * For Decap's `preSave`: a new entry gets its address with its first save, so that a form which was
 * only opened has nothing to be saved. `draftKey` names the form: a save that is tried again gets
 * the same address, and makes no second entry.
 */
export function makeGiveAddress(draftKey: () => string) {
  let given = { key: '', address: '' };
  return ({ entry }: { entry: unknown }): KeptMap | undefined => {
    const kept = entry as KeptMap;
    const fields = kept.get('data') as KeptMap;
    const prefix = PREFIXES[String(kept.get('collection'))];
    if (!prefix || kept.get('newRecord') !== true || fields.get(FIELD)) return undefined;
    const key = draftKey();
    if (given.key !== key || key === '') given = { key, address: makeSlug(prefix, today()) };
    return fields.set(FIELD, given.address);
  };
}
