import type { Village } from '../model/village.ts';
import type { KnownNames } from './find-by-name.ts';
import { nameReplacer, type NameReplacement } from './replace-names.ts';
import { stripCheckMarks } from './strip-check-marks.ts';
import { withholdText } from './withhold-passages.ts';

type People = Pick<KnownNames, 'people'>;

/** What somebody is called who asked for a pseudonym and chose none. */
export const SOME_NEIGHBOUR = '一位乡亲';
const SOME_VILLAGE = '某村';

/** Every name somebody or something goes by, and what stands for it. */
export function replacementsFor(
  { name, aliases }: { name: string; aliases: string[] },
  substitute: string,
): NameReplacement[] {
  return [name, ...aliases].map((each) => ({ name: each, substitute }));
}

/** What stands for a village that may not be named. */
export function villageReplacements(village: Village): NameReplacement[] {
  return replacementsFor(village, SOME_VILLAGE);
}

/** People who asked for a pseudonym everywhere, whoever speaks of them. */
function namesWithheldEverywhere({ people }: People): NameReplacement[] {
  return [...people.values()]
    .filter(({ nameWithheld }) => nameWithheld)
    .flatMap((person) => replacementsFor(person, person.pseudonym ?? SOME_NEIGHBOUR));
}

/** Names and marks as `register` asks for them everywhere, and `more` besides. */
export function rewriteUnder(
  register: People,
  more: NameReplacement[] = [],
): (text: string) => string {
  const rename = nameReplacer([...namesWithheldEverywhere(register), ...more]);
  return (text) => rename(stripCheckMarks(text));
}

/** Everything a string of the register needs before a reader may see it. */
export function publishableUnder(
  register: People,
  more: NameReplacement[] = [],
): (text: string) => string {
  const rewrite = rewriteUnder(register, more);
  return (text) => rewrite(withholdText(text).text);
}
