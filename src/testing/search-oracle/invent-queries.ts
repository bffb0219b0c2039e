import { seededRandom, type Random } from '../../../scripts/samples/drawing/random.ts';
import type { Corpus, CorpusStory } from './invent-corpus.ts';
import { inventPeople } from './invent-names.ts';

/** What is asked, and how often in a thousand questions. */
export const queryKinds = {
  'two characters': 140,
  'three characters': 130,
  'four characters': 130,
  'six to eight characters': 100,
  name: 100,
  village: 20,
  'dialect word': 20,
  'name of nobody': 40,
  'characters that never met': 30,
  digits: 40,
  Latin: 30,
  'rare or emoji': 30,
  'one character': 20,
  'two words': 60,
  'across two turns': 50,
  'typed in full width': 40,
  'of a sealed story': 20,
} as const;
export type QueryKind = keyof typeof queryKinds;

export interface Query {
  kind: QueryKind;
  text: string;
}

const KEPT = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
/** How often a text is looked for that has something rare in it. */
const PATIENCE = 2000;

function textsOf(story: CorpusStory): string[] {
  const { title, summary, event, photo, paragraphs, turns } = story;
  return [
    title,
    summary,
    event,
    photo?.caption ?? title,
    ...paragraphs,
    ...turns.map((turn) => turn.text),
  ];
}

/** `length` characters of a text from `start` on, with whatever punctuation stands between them. */
function cut(text: string, start: number, length: number): string {
  let [taken, kept] = ['', 0];
  for (const character of [...text].slice(start)) {
    if (kept === length) break;
    taken += character;
    if (KEPT.test(character)) kept += 1;
  }
  // Spaces would make several words of it.
  return taken.replace(/\s/gu, '');
}

const widen = (text: string) =>
  text
    .toUpperCase()
    .replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

class Asker {
  readonly #corpus: Corpus;
  readonly #random: Random;
  readonly #open: CorpusStory[];
  readonly #sealed: CorpusStory[];
  readonly #nobody: string[];

  constructor(corpus: Corpus, seed: string) {
    this.#corpus = corpus;
    this.#random = seededRandom(`${seed} queries`);
    this.#open = corpus.stories.filter(({ isSealed }) => !isSealed);
    this.#sealed = corpus.stories.filter(({ isSealed }) => isSealed);
    const known = new Set(corpus.people.map(({ name }) => name));
    this.#nobody = inventPeople(`${seed} nobody`, 500).filter((name) => !known.has(name));
  }

  #piece(length: number, stories = this.#open): string {
    const text = this.#random.pick(textsOf(this.#random.pick(stories)));
    const last = Math.max(0, [...text].length - length);
    return cut(text, Math.floor(this.#random.between(0, last)), length);
  }

  /** Two to four characters that begin at, or just before, something that `pattern` matches. */
  #around(pattern: RegExp): string {
    for (let left = PATIENCE; left > 0; left -= 1) {
      const text = this.#random.pick(textsOf(this.#random.pick(this.#open)));
      const characters = [...text];
      const places = characters.flatMap((each, at) => (pattern.test(each) ? [at] : []));
      if (places.length === 0) continue;
      const start = this.#random.pick(places) - Math.floor(this.#random.between(0, 2));
      return cut(text, Math.max(0, start), Math.floor(this.#random.between(2, 5)));
    }
    return this.#piece(2);
  }

  #acrossTurns(): string {
    const { turns } = this.#random.pick(this.#open);
    const at = Math.floor(this.#random.between(0, turns.length - 1));
    const before = [...turns[at]!.text].filter((each) => KEPT.test(each)).slice(-2);
    const after = cut(turns[at + 1]!.text, 0, Math.floor(this.#random.between(1, 3)));
    return before.slice(Math.floor(this.#random.between(0, 2))).join('') + after;
  }

  ask(kind: QueryKind): string {
    const { people, villages, words } = this.#corpus;
    const random = this.#random;
    switch (kind) {
      case 'two characters':
        return this.#piece(2);
      case 'three characters':
        return this.#piece(3);
      case 'four characters':
        return this.#piece(4);
      case 'six to eight characters':
        return this.#piece(Math.floor(random.between(6, 9)));
      case 'name':
        return random.pick(people).name;
      case 'village':
        return random.pick(villages).name;
      case 'dialect word':
        return random.pick(words).word;
      case 'name of nobody':
        return random.pick(this.#nobody);
      case 'characters that never met':
        return this.#piece(1) + random.pick([...'龘鑫曌𠮷鏊㐂']) + this.#piece(1);
      case 'digits':
        return this.#around(/[0-9０-９〇①]/u);
      case 'Latin':
        return this.#around(/[a-zａ-ｚé]/iu);
      case 'rare or emoji':
        return this.#around(/[𠮷鏊㐂𨭎㙍\p{Extended_Pictographic}\p{Regional_Indicator}]/u);
      case 'one character':
        return this.#piece(1);
      case 'two words':
        return `${this.#piece(2)} ${random.pick([this.#piece(3), random.pick(people).name])}`;
      case 'across two turns':
        return this.#acrossTurns();
      case 'typed in full width':
        return widen(random.pick([this.#around(/[0-9a-z]/iu), this.#piece(3)]));
      case 'of a sealed story':
        return this.#piece(5, this.#sealed.length > 0 ? this.#sealed : this.#open);
    }
  }
}

/** About `count` questions, of every kind; those in which nothing is asked are left out. */
export function inventQueries(corpus: Corpus, seed: string, count: number): Query[] {
  const asker = new Asker(corpus, seed);
  const kinds = Object.entries(queryKinds) as [QueryKind, number][];
  return kinds.flatMap(([kind, share]) =>
    Array.from({ length: Math.ceil((share * count) / 1000) }, () => ({
      kind,
      text: asker.ask(kind),
    })).filter(({ text }) => KEPT.test(text)),
  );
}
