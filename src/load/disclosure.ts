import type { Person } from '../model/person.ts';
import type { NamedLink } from '../model/published.ts';
import type { ConsentScope } from '../model/vocabulary.ts';
import { nameReplacer, type NameReplacement } from './replace-names.ts';
import { findBySlugOrName, type Register } from './register.ts';
import { stripCheckMarks } from './strip-check-marks.ts';
import { withholdText } from './withhold-passages.ts';

/** How one entry may speak of people and places. */
export interface Disclosure {
  person: (reference: string) => NamedLink | null;
  village: (reference: string | undefined) => NamedLink | null;
  /** Names only: for text that went through withholding already. */
  rename: (text: string) => string;
  /** Everything a string needs before a reader may see it. */
  publishable: (text: string) => string;
}

const SOME_ELDER = '一位老人';
const SOME_NEIGHBOUR = '一位乡亲';
const SOME_VILLAGE = '某村';

function namesOf(
  { name, aliases }: { name: string; aliases: string[] },
  substitute: string,
): NameReplacement[] {
  return [name, ...aliases].map((each) => ({ name: each, substitute }));
}

/** People who asked for a pseudonym everywhere, whoever speaks of them. */
export function namesWithheldEverywhere({ people }: Register): NameReplacement[] {
  return [...people.values()]
    .filter(({ nameWithheld }) => nameWithheld)
    .flatMap((person) => namesOf(person, person.pseudonym ?? SOME_NEIGHBOUR));
}

interface Involved {
  narrators: string[];
  pictured: string[];
  village: string | undefined;
}

/**
 * The disclosure that `scopes` allow. Without `name`, everybody who tells or is pictured appears
 * under a pseudonym, in every string; without `place`, the village has no name.
 */
export function discloseUnder(
  scopes: ReadonlySet<ConsentScope>,
  involved: Involved,
  register: Register,
): Disclosure {
  const substitutes = new Map<Person, string>();
  if (!scopes.has('name')) {
    for (const [references, anonymous] of [
      [involved.narrators, SOME_ELDER],
      [involved.pictured, SOME_NEIGHBOUR],
    ] as const) {
      for (const reference of references) {
        const person = findBySlugOrName(register.people, reference)?.[1];
        if (person && !substitutes.has(person))
          substitutes.set(person, person.pseudonym ?? anonymous);
      }
    }
  }
  const village =
    involved.village === undefined ? null : findBySlugOrName(register.villages, involved.village);
  const placeHidden = !scopes.has('place');
  const rename = nameReplacer([
    ...namesWithheldEverywhere(register),
    ...[...substitutes].flatMap(([person, substitute]) => namesOf(person, substitute)),
    ...(placeHidden && village ? namesOf(village[1], SOME_VILLAGE) : []),
  ]);
  return {
    rename,
    publishable: (text) => rename(stripCheckMarks(withholdText(text).text)),
    person: (reference) => {
      const found = findBySlugOrName(register.people, reference);
      if (!found) return null;
      const [slug, person] = found;
      const hidden =
        substitutes.get(person) ??
        (person.nameWithheld ? (person.pseudonym ?? SOME_NEIGHBOUR) : null);
      return { name: hidden ?? person.name, slug: hidden !== null || person.draft ? null : slug };
    },
    village: (reference) => {
      if (reference === undefined || placeHidden) return null;
      const found = findBySlugOrName(register.villages, reference);
      return found && { name: found[1].name, slug: found[1].draft ? null : found[0] };
    },
  };
}
