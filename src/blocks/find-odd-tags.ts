import { blockKinds, type BlockName } from './block-kinds.ts';
import { WHOLE_ATTRIBUTES } from './read-tags.ts';
import { blankWords } from './take-words.ts';

export interface OddTag {
  id: 'block-unclosed' | 'block-malformed' | 'block-unknown';
  offset: number;
  /** The tag's name. */
  found: string;
}

const ANY_TAG = /<(\/?)([A-Z][A-Za-z]*)/g;
const WHOLE_TAG = new RegExp(`<[A-Z][A-Za-z]*${WHOLE_ATTRIBUTES}>`, 'y');

function isBlockName(name: string): name is BlockName {
  return Object.hasOwn(blockKinds, name);
}

/**
 * Tags that stay in the text because they are not ours, not closed, or not written as one should.
 * Only names with a capital: `<div>` and `<3` are not meant as our blocks.
 */
export function findOddTags(markdown: string): OddTag[] {
  const text = blankWords(markdown);
  return [...text.matchAll(ANY_TAG)].map(({ index, 1: slash, 2: name = '' }) => {
    if (!isBlockName(name)) return { id: 'block-unknown', offset: index, found: name };
    WHOLE_TAG.lastIndex = index;
    const unclosed = !slash && WHOLE_TAG.test(text);
    return { id: unclosed ? 'block-unclosed' : 'block-malformed', offset: index, found: name };
  });
}
