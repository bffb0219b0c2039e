import { isSingle, wordFinder, type FindWords } from '../blocks/word/find-words.ts';
import { firstUses, wordsIn } from '../blocks/word/first-uses.ts';
import { saidWords } from '../blocks/word/said-words.ts';
import type { EntryText, PublishedStory } from '../model/published.ts';
import { turnAnchors } from '../transcript/turn-anchors.ts';
import type { Register } from './register.ts';

/** One finder for each glossary: five thousand stories ask for the same. */
const finders = new WeakMap<Register['words'], FindWords>();

function finderFor(words: Register['words'], marked: readonly string[]): FindWords {
  const glossary = () => [...words].map(([slug, word]) => ({ ...word, slug }));
  if (marked.some((slug) => isSingle(words.get(slug)?.word ?? '')))
    return wordFinder(glossary(), (slug) => marked.includes(slug));
  const known = finders.get(words) ?? wordFinder(glossary());
  finders.set(words, known);
  return known;
}

/** A story's text with the words of the glossary in it that nobody had to mark. */
export function listenForWords(
  story: PublishedStory,
  text: EntryText,
  glossary: Register['words'],
): EntryText {
  const find = finderFor(glossary, text.words);
  const spoken = wordsIn(firstUses(turnAnchors(text.transcripts), find));
  return {
    ...text,
    words: [...new Set([...text.words, ...spoken])],
    said: saidWords(story, text, find),
  };
}
