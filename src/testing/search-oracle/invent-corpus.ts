import { seededRandom, type Random } from '../../../scripts/samples/drawing/random.ts';
import { inventDialect, inventPeople, inventVillages } from './invent-names.ts';
import { createSpeech, type Speech, type Subject } from './invent-speech.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';

/** What an invented archive is to be like. The same numbers give the same archive. */
export interface CorpusPlan {
  seed: string;
  stories: number;
  /** Of a story's body and turns together, about. */
  characters: number;
  storiesPerVillage: number;
  /** Of a hundred clauses, how many hold something hard to find. */
  odd: number;
  /** Every so many stories, one is sealed; 0 for none. */
  sealEvery: number;
}

export interface CorpusTurn {
  speaker: string;
  /** Seconds. */
  start: number;
  text: string;
}

/** People, villages and words are numbers into the corpus's lists. */
export interface CorpusStory {
  slug: string;
  isSealed: boolean;
  village: number;
  narrators: number[];
  title: string;
  summary: string;
  year: number;
  topics: string[];
  event: string;
  photo: { caption: string; alt: string; provenance: string } | null;
  paragraphs: string[];
  turns: CorpusTurn[];
}

export interface Corpus {
  stories: CorpusStory[];
  people: { name: string; village: number; about: string }[];
  villages: { name: string; alias: string; summary: string; text: string }[];
  words: { word: string; meaning: string; example: string }[];
}

export const INTERVIEWER = '采集者';

const BODY_SHARE = 0.25;
const PARAGRAPHS = 8;
/** Characters of a turn: a short question, then a long answer. */
const TURN = [20, 75] as const;
/** Seconds for each character. */
const PACE = 0.25;
const PEOPLE_PER_VILLAGE = 24;
const WORDS = 60;
/** How many of the neighbours one story names. */
const NEIGHBOURS = 6;
const PHOTO_EVERY = 4;
/** Where a turn breaks off in the middle of a word which the next one ends; of a hundred turns. */
const BROKEN = 6;

interface Workshop {
  plan: CorpusPlan;
  lexicon: Lexicon;
  speech: Speech;
  people: Corpus['people'];
  villages: string[];
  words: string[];
}

/** `某某` at the end of one turn and `某` at the start of the next: nobody said the whole. */
function breakOff(turns: CorpusTurn[], words: readonly string[], random: Random): void {
  for (let at = 0; at + 1 < turns.length; at += 1) {
    if (random.between(0, 100) >= BROKEN) continue;
    const [first, ...rest] = [...random.pick(words)];
    turns[at]!.text = turns[at]!.text.slice(0, -1) + first;
    turns[at + 1]!.text = rest.join('') + turns[at + 1]!.text;
  }
}

function inventTurns(count: number, narrator: string, say: (length: number) => string) {
  const turns: CorpusTurn[] = [];
  let [start, left] = [1, count];
  while (left > 0) {
    const asks = turns.length % 2 === 0;
    const text = say(TURN[asks ? 0 : 1]);
    turns.push({ speaker: asks ? INTERVIEWER : narrator, start: Math.round(start), text });
    start += text.length * PACE + 1;
    left -= text.length;
  }
  return turns;
}

function inventStory(number: number, workshop: Workshop): CorpusStory {
  const { plan, speech, lexicon, people, villages, words } = workshop;
  const random = seededRandom(`${plan.seed} story ${number}`);
  const village = Math.floor(number / plan.storiesPerVillage);
  const narrator = village * PEOPLE_PER_VILLAGE + (number % PEOPLE_PER_VILLAGE);
  const neighbour = () =>
    people[village * PEOPLE_PER_VILLAGE + Math.floor(random.between(0, PEOPLE_PER_VILLAGE))]!;
  const { name } = people[narrator]!;
  const named = [name, name, name, ...Array.from({ length: NEIGHBOURS }, () => neighbour().name)];
  const places = [
    villages[village]!,
    random.pick(villages),
    random.pick(words),
    random.pick(words),
  ];
  const subject: Subject = { topic: lexicon.topic(random), people: named, places };
  const say = (length: number) => speech.speak(length, subject, random);
  const paragraph = (plan.characters * BODY_SHARE) / PARAGRAPHS;
  const turns = inventTurns(plan.characters * (1 - BODY_SHARE), name, say);
  breakOff(turns, [...named, ...words], random);
  return {
    slug: `story-${String(number).padStart(5, '0')}`,
    isSealed: plan.sealEvery > 0 && number % plan.sealEvery === plan.sealEvery - 1,
    village,
    narrators: [narrator],
    title: random.pick([`${name}和${say(4)}`, say(7), `${villages[village]}的${say(3)}`]),
    summary: say(40),
    year: 1930 + Math.floor(random.between(0, 60)),
    topics: [random.pick(subject.topic), random.pick(words)],
    event: say(15),
    photo:
      number % PHOTO_EVERY === 0
        ? { caption: say(15), alt: say(10), provenance: `${neighbour().name}家` }
        : null,
    paragraphs: Array.from({ length: PARAGRAPHS }, () => say(paragraph)),
    turns,
  };
}

/** An archive that nobody told, for searching in. */
export function inventCorpus(plan: CorpusPlan): Corpus {
  const { seed, stories } = plan;
  const lexicon = createLexicon(seed);
  const speech = createSpeech(lexicon, plan.odd);
  const random = seededRandom(`${seed} names`);
  const villages = inventVillages(seed, Math.ceil(stories / plan.storiesPerVillage));
  const words = inventDialect(WORDS, () => lexicon.topic(random)[0]!);
  const names = inventPeople(seed, villages.length * PEOPLE_PER_VILLAGE);
  const plain: Subject = { topic: lexicon.topic(random), people: names, places: villages };
  const say = (length: number) => speech.speak(length, plain, random);
  const people = names.map((name, number) => ({
    name,
    village: Math.floor(number / PEOPLE_PER_VILLAGE),
    about: say(14),
  }));
  const workshop = { plan, lexicon, speech, people, villages, words };
  return {
    stories: Array.from({ length: stories }, (_, number) => inventStory(number, workshop)),
    people,
    villages: villages.map((name) => ({ name, alias: say(3), summary: say(20), text: say(120) })),
    words: words.map((word) => ({ word, meaning: say(6), example: say(12) })),
  };
}
