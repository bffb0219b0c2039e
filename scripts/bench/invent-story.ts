import { seededRandom, type Random } from '../samples/drawing/random.ts';
import { inventWords } from './invent-words.ts';

/** The measures of an invented story. Han characters are those of body and transcript together. */
export const STORY = { characters: 4000, turns: 150, photos: 2, paragraphs: 10 } as const;
export const VILLAGES = 12;
export const PEOPLE = 40;
/** Different pictures in the whole archive. */
export const POOL = 20;

/** Seconds a person speaks for each Han character. */
const PACE = 0.25;
/** Of the characters of a story, how many are its body; the others are spoken. */
const BODY_SHARE = 0.25;

export interface InventedTurn {
  /** Seconds from the start of the recording. */
  start: number;
  speaker: string;
  text: string;
}

export interface InventedStory {
  slug: string;
  title: string;
  summary: string;
  village: string;
  narrator: string;
  interviewer: string;
  year: number;
  events: { when: string; text: string }[];
  photos: { file: string; pooled: number; alt: string; caption: string }[];
  /** Markdown. */
  body: string;
  turns: InventedTurn[];
}

export const villageSlug = (number: number) => `village-${number}`;
export const personSlug = (number: number) => `person-${number}`;
export const photoName = (pooled: number) => `photo-${pooled}.jpg`;

function inventBody(characters: number, random: Random): string {
  const each = Math.round(characters / STORY.paragraphs);
  const paragraphs = Array.from({ length: STORY.paragraphs }, (_, index) => {
    const heading = index % 4 === 3 ? '## 从前的事情\n\n' : '';
    const [start, rest] = [inventWords(12, random), inventWords(each - 12, random)];
    return `${heading}**${start.slice(0, -1)}**，${rest}`;
  });
  return paragraphs.join('\n\n');
}

/** Questions are short and answers long; a pair has twice the average. */
function inventTurns(characters: number, random: Random): InventedTurn[] {
  const average = characters / STORY.turns;
  let start = 1;
  return Array.from({ length: STORY.turns }, (_, index) => {
    const share = index % 2 === 0 ? 0.5 : 1.5;
    const length = Math.max(2, Math.round(average * share + random.near(average / 3)));
    const turn = {
      start: Math.round(start),
      speaker: index % 2 === 0 ? '采集者' : '口述者',
      text: inventWords(length, random),
    };
    start += length * PACE + random.between(0.5, 2);
    return turn;
  });
}

/** The `number`th story of every invented archive: always the same one. */
export function inventStory(number: number): InventedStory {
  const random = seededRandom(`story ${number}`);
  const some = (count: number) => Math.floor(random.between(0, count));
  const year = 1930 + some(60);
  const firstPhoto = some(POOL);
  return {
    slug: `story-${String(number).padStart(5, '0')}`,
    title: inventWords(7, random).replace(/\P{Script=Han}/gu, ''),
    summary: inventWords(40, random),
    village: villageSlug(some(VILLAGES)),
    narrator: personSlug(some(PEOPLE - 4)),
    interviewer: personSlug(PEOPLE - 1 - some(4)),
    year,
    events: [year, year + 9].map((when) => ({
      when: String(when),
      text: inventWords(15, random),
    })),
    photos: Array.from({ length: STORY.photos }, (_, index) => {
      const pooled = (firstPhoto + index) % POOL;
      return {
        file: photoName(pooled),
        pooled,
        alt: inventWords(12, random),
        caption: inventWords(15, random),
      };
    }),
    body: inventBody(STORY.characters * BODY_SHARE, random),
    turns: inventTurns(STORY.characters * (1 - BODY_SHARE), random),
  };
}
