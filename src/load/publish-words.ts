import type { PublishedWord } from '../model/published.ts';
import { publishableUnder } from './rewrite-names.ts';
import type { Register } from './register.ts';

/** The glossary; every word of it that is not a draft. */
export function publishWords(register: Register): PublishedWord[] {
  const publishable = publishableUnder(register);
  return [...register.words].map(([slug, { draft: _draft, ...word }]) => ({
    ...word,
    slug,
    variants: word.variants.map(publishable),
    meaning: publishable(word.meaning),
    example: word.example && publishable(word.example),
  }));
}
