import type { Album } from '../model/album.ts';
import type { Person } from '../model/person.ts';
import type { NamedLink } from '../model/published.ts';
import type { Story } from '../model/story.ts';
import type { ConsentScope } from '../model/vocabulary.ts';
import { findBySlugOrName, type KnownNames } from './find-by-name.ts';
import { tellersOf } from './publication.ts';
import {
  replacementsFor,
  rewriteUnder,
  SOME_NEIGHBOUR,
  villageReplacements,
} from './rewrite-names.ts';
import { withholdText } from './withhold-passages.ts';

/** How one entry may speak of people and places. */
export interface Disclosure {
  person: (reference: string) => NamedLink | null;
  village: (reference: string | undefined) => NamedLink | null;
  /** Names and marks: for text that went through withholding already. */
  rewrite: (text: string) => string;
  /** Everything a string needs before a reader may see it. */
  publishable: (text: string) => string;
}

const SOME_ELDER = '一位老人';

interface Involved {
  tellers: string[];
  pictured: string[];
  village: string | undefined;
}

/** Whom and what an entry is about, as far as consent speaks of them. */
export function involvedIn(fields: Story | Album): Involved {
  return {
    tellers: tellersOf(fields),
    pictured: fields.photos.flatMap(({ people }) => people),
    village: fields.village,
  };
}

/** The people who may not be named, and what they are called instead. */
function substitutesFor({ tellers, pictured }: Involved, { people }: KnownNames) {
  const substitutes = new Map<Person, string>();
  const hide = (references: string[], anonymous: string) => {
    for (const reference of references) {
      const person = findBySlugOrName(people, reference)?.[1];
      if (person && !substitutes.has(person))
        substitutes.set(person, person.pseudonym ?? anonymous);
    }
  };
  hide(tellers, SOME_ELDER);
  hide(pictured, SOME_NEIGHBOUR);
  return substitutes;
}

/**
 * The disclosure that `scopes` allow. Without `name`, everybody who tells or is pictured appears
 * under a pseudonym, in every string; without `place`, the village has no name.
 */
export function discloseUnder(
  scopes: ReadonlySet<ConsentScope>,
  involved: Involved,
  register: KnownNames,
): Disclosure {
  const substitutes = scopes.has('name')
    ? new Map<Person, string>()
    : substitutesFor(involved, register);
  const village =
    involved.village === undefined ? null : findBySlugOrName(register.villages, involved.village);
  const placeHidden = !scopes.has('place');
  const rewrite = rewriteUnder(register, [
    ...[...substitutes].flatMap(([person, substitute]) => replacementsFor(person, substitute)),
    ...(placeHidden && village ? villageReplacements(village[1]) : []),
  ]);
  return {
    rewrite,
    publishable: (text) => rewrite(withholdText(text).text),
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
