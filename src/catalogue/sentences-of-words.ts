import type { PublishedStory, SaidWord } from '../model/published.ts';

/** A sentence with the story it is from. */
export interface Sentence {
  story: PublishedStory;
  said: SaidWord;
}

/** For each word of the glossary. */
const AT_MOST = 3;

type Kept = { first: Sentence[]; further: Sentence[] };

/** Better ones first; of equal ones those of the story whose address comes first. */
function isBefore(a: Sentence, b: Sentence): number {
  return (
    a.said.rank - b.said.rank ||
    (a.story.address < b.story.address ? -1 : a.story.address > b.story.address ? 1 : 0)
  );
}

function keep(list: Sentence[], sentence: Sentence): Sentence[] {
  return [...list, sentence].sort(isBefore).slice(0, AT_MOST);
}

/**
 * The best sentences for each word, from listed stories, different ones where there are several. Story by story:
 * of five thousand, a few sentences a word are held at a time.
 */
export function sentencesOfWords(
  stories: readonly PublishedStory[],
  read: (story: PublishedStory) => readonly SaidWord[],
): Map<string, Sentence[]> {
  const words = new Map<string, Kept>();
  for (const story of stories) {
    if (!story.listed) continue;
    const seen = new Set<string>();
    for (const said of read(story)) {
      const kept = words.get(said.slug) ?? { first: [], further: [] };
      const list = seen.has(said.slug) ? 'further' : 'first';
      seen.add(said.slug);
      words.set(said.slug, { ...kept, [list]: keep(kept[list], { story, said }) });
    }
  }
  return new Map(
    [...words].map(([slug, { first, further }]) => [
      slug,
      [...first, ...further].slice(0, AT_MOST),
    ]),
  );
}
