import type { Person } from '../model/person.ts';
import type { Village } from '../model/village.ts';

/**
 * Whom and what an archive knows by name: the part of the register that the rules about names need.
 * The editor has it too, without any disk.
 */
export interface KnownNames {
  people: ReadonlyMap<string, Person>;
  villages: ReadonlyMap<string, Village>;
}

interface Named {
  name: string;
  aliases: string[];
}

/** Finds an entry by its slug, or by a name or alias that only one entry has. */
export function findBySlugOrName<T extends Named>(
  entries: ReadonlyMap<string, T>,
  reference: string,
): [string, T] | null {
  const direct = entries.get(reference);
  if (direct) return [reference, direct];
  const named = [...entries].filter(
    ([, { name, aliases }]) => name === reference || aliases.includes(reference),
  );
  return named.length === 1 ? named[0]! : null;
}
