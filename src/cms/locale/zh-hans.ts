// Not the package's own door: that one opens in a browser only, and tests read this too.
import zh_Hans from 'decap-cms-locales/dist/esm/zh_Hans/index.js';
import { MISSING_WORDS } from './missing-words.ts';
import type { Phrases } from './phrases.ts';
import { PLAIN_WORDS } from './plain-words.ts';

/** `over` on top of `under`, branch by branch. */
function mergePhrases(under: Phrases, over: Phrases): Phrases {
  const merged = { ...under };
  for (const [key, phrase] of Object.entries(over)) {
    const below = merged[key];
    merged[key] =
      typeof phrase === 'string' || typeof below !== 'object'
        ? phrase
        : mergePhrases(below, phrase);
  }
  return merged;
}

/** Decap's Chinese, made complete and plain. */
export const zhHans: Phrases = mergePhrases(mergePhrases(zh_Hans, MISSING_WORDS), PLAIN_WORDS);
