import { splitProse } from '../../search/split-prose.ts';
import type { WordPlace } from './find-words.ts';

/** What the prose renderer writes for a dialect word that an editor marked. */
const MARKED = /<a class="word" href="\/glossary\/#([a-z0-9-]+)">([^<]*)<\/a>/g;
/** Noncharacters, which no text has. */
const TOLD = /\uFDD5([a-z0-9-]+)\uFDD6([^\uFDD4]*)\uFDD4/g;

export interface MarkedText {
  text: string;
  words: WordPlace[];
}

function readMarks(told: string): MarkedText {
  const words: WordPlace[] = [];
  let text = '';
  let last = 0;
  for (const { 0: whole, 1: slug, 2: shown, index } of told.matchAll(TOLD)) {
    text += told.slice(last, index);
    words.push({ slug: slug!, from: text.length, to: text.length + shown!.length });
    text += shown!;
    last = index + whole.length;
  }
  return { text: text + told.slice(last), words };
}

/** The paragraphs of rendered prose as plain text, with the dialect words that are marked in them. */
export function markedProse(html: string): MarkedText[] {
  return splitProse(html.replace(MARKED, '\uFDD5$1\uFDD6$2\uFDD4')).map(readMarks);
}
