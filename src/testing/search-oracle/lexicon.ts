import { COMMON_CHARACTERS } from '../../../scripts/bench/invent-words.ts';
import { seededRandom, type Random } from '../../../scripts/samples/drawing/random.ts';

/**
 * Words that never were, as common and as rare as real ones: what an index costs depends on how
 * often each pair of characters stands together, and pairs drawn one by one are far too even.
 * Aimed at real Chinese as it is spoken and written down: the commonest 100 characters are about
 * 45 % of a text, 1,000 about 90 %; three to four million characters hold some 4,500 different
 * ones and 250,000 to 400,000 different pairs, more than half of which stand there only once or twice.
 */
export interface Lexicon {
  /** A word or a turn of phrase, the commonest far more often than the rarest. */
  word: (random: Random) => string;
  /** A few words of some rarity, which one story speaks of again and again. */
  topic: (random: Random) => string[];
}

/** How many words there are of each length, and which share of the words that are said they are. */
const LENGTHS = [
  { length: 1, words: 1500, share: 0.5 },
  { length: 2, words: 24_000, share: 0.42 },
  { length: 3, words: 6000, share: 0.06 },
  { length: 4, words: 3000, share: 0.02 },
] as const;
/** People speak in turns of phrase: so many are known, and so much of what is said is one. */
const PHRASES = { known: 60_000, share: 0.75, from: 2, to: 4 };
/** Zipf's law with Mandelbrot's correction: the chance of the nth is 1 / (n + offset) ** power. */
const CURVES = {
  character: { offset: 60, power: 1.75 },
  particle: { offset: 5, power: 1.2 },
  word: { offset: 6, power: 1.02 },
  phrase: { offset: 20, power: 1 },
};
const TOPIC_WORDS = 40;

/** Sums of the chances of `count` things, the last of which is 1. */
function curve(count: number, { offset, power }: { offset: number; power: number }): Float64Array {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) sums[rank] = sum += (rank + 1 + offset) ** -power;
  return sums.map((value) => value / sum);
}

/** The first place whose sum is above `chance`. */
function findPlace(sums: Float64Array, chance: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > chance) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The 6,763 characters of GB 2312 in its order: 3,755 in use, then the rare ones. */
function standardCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const found: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) found.push(character);
    }
  return found;
}

function shuffle<T>(things: readonly T[], random: Random): T[] {
  return things
    .map((thing) => ({ thing, at: random.between(0, 1) }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}

/** The commonest first: those everybody knows, the other 3,000 in use, the rare ones. */
function rankCharacters(random: Random): string[] {
  const standard = standardCharacters();
  const rest = [
    ...shuffle(standard.slice(0, 3755), random),
    ...shuffle(standard.slice(3755), random),
  ];
  return [...new Set([...COMMON_CHARACTERS, ...rest])];
}

function coinWords(characters: readonly string[], random: Random): string[][] {
  const chances = curve(characters.length, CURVES.character);
  const character = () => characters[findPlace(chances, random.between(0, 1))]!;
  return LENGTHS.map(({ length, words }) => {
    if (length === 1) return characters.slice(0, words);
    const coined = new Set<string>();
    while (coined.size < words) coined.add(Array.from({ length }, character).join(''));
    return [...coined];
  });
}

/** Draws words, each as likely as it is common. */
function drawWords(words: readonly string[][]): (random: Random) => string {
  const chances = LENGTHS.map(({ words: count, length }) =>
    curve(count, length === 1 ? CURVES.particle : CURVES.word),
  );
  return (random) => {
    let share = random.between(0, 1);
    const found = LENGTHS.findIndex((each) => (share -= each.share) < 0);
    const kind = Math.max(found, 0);
    return words[kind]![findPlace(chances[kind]!, random.between(0, 1))]!;
  };
}

/** The words of one invented dialect; the same for the same seed. */
export function createLexicon(seed: string): Lexicon {
  const random = seededRandom(`${seed} lexicon`);
  const words = coinWords(rankCharacters(random), random);
  const word = drawWords(words);
  const phrases = Array.from({ length: PHRASES.known }, () => {
    const length = Math.floor(random.between(PHRASES.from, PHRASES.to));
    return Array.from({ length }, () => word(random)).join('');
  });
  const chances = curve(phrases.length, CURVES.phrase);
  const rare = [...words[1]!, ...words[2]!];
  return {
    word: (by) =>
      by.between(0, 1) < PHRASES.share ? phrases[findPlace(chances, by.between(0, 1))]! : word(by),
    topic: (by) => Array.from({ length: TOPIC_WORDS }, () => by.pick(rare)),
  };
}
