import type { NamedLink, PublishedPerson } from '../model/published.ts';
import type { Person } from '../model/person.ts';
import { publishableUnder, villageReplacements } from './rewrite-names.ts';
import { findBySlugOrName } from './find-by-name.ts';
import type { Register } from './register.ts';

interface Whom {
  /** Whom something published names; nobody else has a page. */
  mentioned: ReadonlySet<string>;
  /** Whose village may not be named. */
  placeless: ReadonlySet<string>;
  /** The villages that have a page. */
  villages: ReadonlySet<string>;
}

function homeOf({ village }: Person, { villages }: Register) {
  return village === undefined ? null : findBySlugOrName(villages, village);
}

/** People that something published names, in the words that may be said of them. */
export function publishPeople(
  register: Register,
  { mentioned, placeless, villages }: Whom,
): PublishedPerson[] {
  const anywhere = publishableUnder(register);
  return [...register.people].flatMap(([slug, person]): PublishedPerson[] => {
    if (person.draft || person.nameWithheld || !mentioned.has(slug)) return [];
    const home = homeOf(person, register);
    const hideHome = placeless.has(slug);
    const publishable =
      hideHome && home ? publishableUnder(register, villageReplacements(home[1])) : anywhere;
    const village: NamedLink | null =
      home && !hideHome && villages.has(home[0]) ? { slug: home[0], name: home[1].name } : null;
    const { name, birthYear, about, sample } = person;
    return [{ slug, name, birthYear, about: about && publishable(about), sample, village }];
  });
}
