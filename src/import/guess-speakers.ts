import { INTERVIEWER, isUnnamedVoice, speakerRole } from '../transcript/speaker-role.ts';
import { turnsOf, type Chapter, type Turn } from '../transcript/transcript.ts';
import { matchEntry, type NamedEntry } from './match-entries.ts';

/** Whom a story tells of, and whom the archive knows. */
export interface Cast {
  known: readonly NamedEntry[];
  /** by slug or by name */
  narrators: readonly string[];
  interviewers: readonly string[];
}

/** What a name of people stands for among those of the archive; itself where it stands for nobody. */
export function nameOf(wanted: string, { known }: Pick<Cast, 'known'>): string {
  return known.find(({ slug }) => slug === wanted)?.name ?? wanted;
}

/** How a story's people are called, each once. */
export function namesOf(wanted: readonly string[], cast: Pick<Cast, 'known'>): string[] {
  return [...new Set(wanted.map((one) => nameOf(one, cast)))];
}

/** The person somebody means by name or alias, first among those of the story. */
export function findPerson(wanted: string, cast: Cast): NamedEntry | null {
  const mine = [...cast.narrators, ...cast.interviewers];
  const ofStory = cast.known.filter(({ slug, name }) => mine.includes(slug) || mine.includes(name));
  for (const people of [ofStory, cast.known]) {
    const match = matchEntry(wanted, people);
    if (match && 'slug' in match) return people.find(({ slug }) => slug === match.slug)!;
  }
  return null;
}

/** `口述者（王大娘）`, `王大娘（口述者）`: the label, and what stands before and in its bracket. */
function wordsOf(label: string): string[] {
  const [, before = '', within = ''] = /^(.*?)[（(](.*)[)）]$/.exec(label) ?? [];
  return [label, before, within].filter((word) => word !== '');
}

interface Voice {
  name: string;
  turns: number;
  /** of its turns, from 0 to 1 */
  questions: number;
  /** characters of an average turn */
  length: number;
}

function voicesOf(parts: readonly (Turn | Chapter)[]): Voice[] {
  const said = new Map<string, string[]>();
  for (const { speaker, text } of turnsOf({ parts: [...parts] })) {
    if (speaker === null) continue;
    const texts = said.get(speaker) ?? [];
    texts.push(text);
    said.set(speaker, texts);
  }
  return [...said].map(([name, texts]) => ({
    name,
    turns: texts.length,
    questions: texts.filter((text) => /[?？]|[吗呢][。…]*$/.test(text)).length / texts.length,
    length: texts.join('').length / texts.length,
  }));
}

/** Of two, the one who asks: clearly more questions, or else clearly shorter turns; null: who knows. */
function whoAsks([first, second]: readonly [Voice, Voice]): Voice | null {
  const more = first.questions - second.questions;
  if (Math.abs(more) >= 0.2) return more > 0 ? first : second;
  if (Math.max(first.length, second.length) < 2 * Math.min(first.length, second.length))
    return null;
  return first.length < second.length ? first : second;
}

function guessOne(label: string, cast: Cast, isOnlyAsker: boolean): string | null {
  for (const word of wordsOf(label)) {
    const person = findPerson(word, cast);
    if (person) return person.name;
  }
  const role = speakerRole(label);
  if (role === 'interviewer') return isOnlyAsker ? INTERVIEWER : null;
  const [narrator, ...others] = namesOf(cast.narrators, cast);
  return role === 'narrator' && others.length === 0 ? (narrator ?? null) : null;
}

/** Two voices that an app only counted, in a story with one narrator and one interviewer. */
function guessTwo(voices: Voice[], cast: Cast): [string, string][] {
  const [narrator, ...others] = namesOf(cast.narrators, cast);
  const [first, second] = voices;
  const isPlain = others.length === 0 && cast.interviewers.length === 1 && voices.length === 2;
  if (!isPlain || !narrator || !first || !second) return [];
  if (!isUnnamedVoice(first.name) || !isUnnamedVoice(second.name)) return [];
  const asks = whoAsks([first, second]);
  if (!asks) return [];
  return [
    [asks.name, INTERVIEWER],
    [asks === first ? second.name : first.name, narrator],
  ];
}

/**
 * Who the speakers of a transcript may be: people of the archive by name or alias, 采集者 for whoever
 * a role word says asks, and of two voices without names the one who asks. Only what differs from
 * the name that is written; a person has to look at every guess.
 */
export function guessSpeakers(parts: readonly (Turn | Chapter)[], cast: Cast): Map<string, string> {
  const voices = voicesOf(parts);
  const askers = voices.filter(({ name }) => speakerRole(name) === 'interviewer').length;
  const single = voices.flatMap(({ name }): [string, string][] => {
    const guess = guessOne(name, cast, askers === 1);
    return guess === null ? [] : [[name, guess]];
  });
  const guesses = [...single, ...(single.length === 0 ? guessTwo(voices, cast) : [])];
  return new Map(guesses.filter(([name, guess]) => name !== guess));
}
