import type { SearchFiles } from '../finding/load-index.ts';
import { foldText } from '../fold-text.ts';
import type { Search } from '../found.ts';
import { loadSuggestions, type SuggestionSource } from './load-suggestions.ts';
import { distances } from './near-names.ts';
import { proposeGlossary, proposeParts, type Proposal } from './other-words.ts';
import {
  proposeNames,
  proposeSounding,
  proposeTraditional,
  readTyped,
  type TypedWord,
} from './propose-chinese.ts';
import { proposeNamesByPinyin, proposeTextByPinyin } from './propose-letters.ts';
import type { Suggest, Suggestion } from './suggestion.ts';

/** Who writes more knows what they look for. Characters. */
const LONGEST = 20;
const MOST = 5;
/** How many proposals of a kind are asked for: each may cost a file or two of the index. */
const ASKED = 6;
/** Words of the texts by their sound alone are guesses: the first that are found will do. */
const GUESSES = 2;

const fold = (text: string) =>
  text
    .split(/\s+/)
    .map((word) => foldText(word).points.join())
    .join(' ');

/** Asks the index for proposals, and keeps those that find something. */
class Enquiry {
  readonly found: Suggestion[] = [];
  readonly #search: Search;
  readonly #asked: Set<string>;

  constructor(query: string, search: Search) {
    this.#search = search;
    this.#asked = new Set([fold(query)]);
  }

  async count(query: string): Promise<number> {
    return (await this.#search.find(query)).hits.length;
  }

  async #verify({ query, why }: Proposal): Promise<Suggestion[]> {
    const found = await this.count(query);
    return found > 0 ? [{ query, why, found }] : [];
  }

  /** Returns whether any was found; at most `wanted` of them are kept. */
  async ask(proposals: readonly Proposal[], wanted = MOST): Promise<boolean> {
    const fresh = proposals.filter(({ query }) => {
      const folded = fold(query);
      return !this.#asked.has(folded) && this.#asked.add(folded);
    });
    const room = Math.min(wanted, MOST - this.found.length);
    const before = this.found.length;
    // A few at a time: on a weak network waiting for one after the other takes long.
    for (let at = 0; at < Math.min(fresh.length, ASKED); at += wanted) {
      const answers = await Promise.all(
        fresh.slice(at, Math.min(at + wanted, ASKED)).map((each) => this.#verify(each)),
      );
      for (const [suggestion] of answers)
        if (suggestion && this.found.length - before < room) this.found.push(suggestion);
      if (this.found.length - before >= room) break;
    }
    return this.found.length > before;
  }
}

/** What a word that is found nowhere may have been meant to be; `inQuery` puts it back among the others. */
async function correct(
  word: string,
  source: SuggestionSource,
  ask: (proposals: readonly Proposal[], wanted?: number) => Promise<boolean>,
): Promise<void> {
  if (await ask(await proposeTraditional(word, source))) return;
  const simple = (await proposeTraditional(word, source))[0]?.query ?? word;
  const typed: TypedWord = readTyped(simple, source);
  const near = await proposeNames(typed, source, {
    kind: 'names',
    farthest: distances.oneCharacter,
  });
  const alike = near.filter(({ why }) => why === 'homophone');
  if (await ask(alike)) return;
  const heard = await ask(await proposeSounding(typed, source), GUESSES);
  if ((await ask(near)) || heard) return;
  await ask(
    await proposeNames(typed, source, { kind: 'titles', farthest: distances.oneCharacter }),
  );
}

async function correctWords(
  words: readonly string[],
  source: SuggestionSource,
  enquiry: Enquiry,
): Promise<void> {
  for (const [index, word] of words.entries()) {
    if (words.length > 1 && (await enquiry.count(word)) > 0) continue;
    await correct(word, source, (proposals, wanted) =>
      enquiry.ask(
        proposals.map(({ query, why }) => ({
          query: words.map((each, at) => (at === index ? query : each)).join(' '),
          why,
        })),
        wanted,
      ),
    );
  }
}

/** For what was found as well: the same name written another way. */
async function addOthers(query: string, source: SuggestionSource, enquiry: Enquiry): Promise<void> {
  await enquiry.ask(await proposeTraditional(query, source));
  const typed = readTyped(query, source);
  await enquiry.ask(
    await proposeNames(typed, source, { kind: 'names', farthest: distances.sameSound }),
  );
}

async function findSuggestions(
  query: string,
  source: SuggestionSource,
  search: Search,
): Promise<Suggestion[]> {
  const enquiry = new Enquiry(query, search);
  const words = query.split(/\s+/).filter((word) => foldText(word).points.length > 0);
  const isFound = (await enquiry.count(query)) > 0;
  const named = await enquiry.ask(await proposeNamesByPinyin(query, source));
  if (isFound) await addOthers(query, source, enquiry);
  else if (!named) {
    const spelled = await enquiry.ask(await proposeTextByPinyin(query, source), GUESSES);
    if (!spelled) await enquiry.ask(proposeParts(query));
    if (!spelled) await correctWords(words, source, enquiry);
  }
  await enquiry.ask(proposeGlossary(query, source.head.glossary));
  return enquiry.found;
}

/**
 * What may have been meant, from the files beside the index; nothing is read before it is asked.
 * Everything suggested was asked of `search`, and finds something. Where the files are missing or
 * the network is away, nothing is suggested.
 */
export function openSuggestions(files: SearchFiles, search: Search): Suggest {
  let opened: Promise<SuggestionSource> | null = null;
  return async (query) => {
    const { length } = foldText(query.slice(0, LONGEST * 4)).points;
    if (length === 0 || length > LONGEST) return [];
    try {
      opened = opened ?? loadSuggestions(files);
      return await findSuggestions(query, await opened, search);
    } catch {
      opened = null;
      return [];
    }
  };
}
