import { decapDoors } from '../entry/doors.ts';

/** The texts of the entries that the rules about names need: slug → text. */
export interface KnownTexts {
  people: ReadonlyMap<string, string>;
  villages: ReadonlyMap<string, string>;
}

/** Milliseconds for which they are not asked for again. */
const FRESH = 20_000;
let asked: { at: number; texts: Promise<KnownTexts> } | null = null;

async function textsOf(name: keyof KnownTexts): Promise<Map<string, string>> {
  const { store, backend } = decapDoors();
  const entries = await backend().listAllEntries(store.getState().collections.get(name));
  return new Map(entries.map(({ slug, raw }) => [slug.replace(/\/index$/, ''), raw] as const));
}

/** People and villages as the archive has them, from whichever server keeps it. */
export function readKnownTexts(): Promise<KnownTexts> {
  if (asked && Date.now() - asked.at < FRESH) return asked.texts;
  const texts = Promise.all([textsOf('people'), textsOf('villages')]).then(
    ([people, villages]) => ({ people, villages }),
  );
  asked = { at: Date.now(), texts };
  texts.catch(() => (asked = null));
  return texts;
}
