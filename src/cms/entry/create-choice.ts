import type { CreateChoice } from '../widgets/names/create-choice.ts';
import { forgetChoices } from '../widgets/find-choices.ts';
import { createEntry, quickCollections } from './create-entry.ts';

/** How an entry of `collection` is made for a name, where a name is enough. */
export function createChoiceIn(collection: unknown): CreateChoice | undefined {
  const quick = quickCollections.find((name) => name === collection);
  if (!quick) return undefined;
  return async (name) => {
    const value = await createEntry(quick, name);
    forgetChoices();
    return { value, label: name };
  };
}
