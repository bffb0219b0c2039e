import { findPerson, namesOf, type Cast } from '../../../import/guess-speakers.ts';
import { bringInStrings as strings } from '../../../strings/transcribing-bring-in.ts';
import { INTERVIEWER } from '../../../transcript/speaker-role.ts';
import { readSpeakerName } from '../../../transcript/speaker-name.ts';
import { element } from '../../widgets/element.ts';

/** Not names: what else can be chosen for a voice. */
export const KEEP = 'keep';
export const WRITE = 'write';
const NAME = 'name:';

export const choiceOfName = (name: string) => NAME + name;
export const nameOfChoice = (choice: string) =>
  choice.startsWith(NAME) ? choice.slice(NAME.length) : null;

function group(label: string, names: readonly string[]): HTMLOptGroupElement[] {
  if (names.length === 0) return [];
  const options = names.map((name) => element('option', { value: choiceOfName(name) }, name));
  return [element('optgroup', { label }, ...options)];
}

/** What a voice may be: itself, people of the story, whoever was guessed, anybody by name. */
export function nameChoices(voice: string | null, guess: string | undefined, cast: Cast) {
  const narrators = namesOf(cast.narrators, cast);
  const interviewers = [INTERVIEWER, ...namesOf(cast.interviewers, cast)];
  const isElsewhere = guess !== undefined && ![...narrators, ...interviewers].includes(guess);
  const keep = voice === null ? strings.keepNobody : strings.keep(voice);
  return [
    element('option', { value: KEEP }, keep),
    ...group(strings.narrators, narrators),
    ...group(strings.interviewers, interviewers),
    ...group(strings.inArchive, isElsewhere ? [guess] : []),
    element(
      'optgroup',
      { label: strings.others },
      element('option', { value: WRITE }, strings.write),
    ),
  ];
}

/** What somebody wrote: a person of the archive by name or alias, a new name, or no name at all. */
export type WrittenName = { name: string; isKnown: boolean } | null;

export function readWrittenName(text: string, cast: Cast): WrittenName {
  const wanted = text.trim();
  const person = findPerson(wanted, cast);
  if (person) return { name: person.name, isKnown: true };
  if (wanted === INTERVIEWER) return { name: wanted, isKnown: true };
  const read = readSpeakerName(wanted);
  return read?.name === wanted ? { name: wanted, isKnown: false } : null;
}

/** Everybody the archive knows, to be found by name or alias while writing. */
export function everybody(id: string, { known }: Cast): HTMLDataListElement {
  const options = known.flatMap(({ name, aliases }) => [
    element('option', { value: name }),
    ...aliases.map((alias) => element('option', { value: alias, label: `${alias}（${name}）` })),
  ]);
  return element('datalist', { id }, ...options);
}
