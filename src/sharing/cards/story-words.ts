import type { Block } from '../../blocks/block-kinds.ts';
import type { EntryText, PublishedStory } from '../../model/published.ts';
import { sharingCards as t } from '../../strings/sharing-cards.ts';
import { firstSentence, plainParagraph } from '../first-sentence.ts';

/** Characters on a card: longer ones end with a sentence before. */
const MOST = 90;
const SENTENCE = /[^。！？!?…]+[。！？!?…]+[”’」』）)]*/gu;
const QUOTED = /^[“「『"](.*)[”」』"]$/su;

/** As many whole sentences as a card holds; at least a part of the first. */
function shortest(text: string): string {
  if ([...text].length <= MOST) return text;
  let kept = '';
  for (const [sentence] of text.matchAll(SENTENCE)) {
    if ([...kept, ...sentence].length > MOST) break;
    kept += sentence;
  }
  return kept || `${[...text].slice(0, MOST - 1).join('')}…`;
}

/** The first passage that was worth setting large, in the narrator's own words. */
function firstQuote(body: readonly Block[]): string | undefined {
  for (const block of body) {
    const said = block.type === 'Quote' ? plainParagraph(block.blocks) : undefined;
    if (said) return t.quoted(shortest(said.replace(QUOTED, '$1')));
  }
  return undefined;
}

/** A sentence of a story for its card: what was quoted of it, else its summary, else how it begins. */
export function storyWords(story: PublishedStory, text: EntryText): string {
  const askers = [...story.interviewers, ...story.compilers];
  return firstQuote(text.body) ?? shortest(story.summary ?? firstSentence(text, askers) ?? '');
}
