/** Why something else is offered. */
export const suggestionReasons = [
  /** It is read as the letters that were typed: `wangxiuying`. */
  'pinyin',
  /** Its syllables begin with them: `wxy`. */
  'initials',
  /** The same words in simplified, or in traditional, characters. */
  'traditional',
  /** It sounds the same, or nearly: 王秀应, 王秀英. */
  'homophone',
  /** One character is another, missing or too many. */
  'one-character',
  /** What people here say for it: 母亲, 俺娘. */
  'dialect',
  /** What others say for it: 俺娘, 母亲. */
  'plain',
  /** Its parts, one by one: 王秀英、李长海. */
  'apart',
] as const;
export type SuggestionReason = (typeof suggestionReasons)[number];

/** What a reader may have meant. It was asked of the index: it does find something. */
export interface Suggestion {
  /** What to search for instead. */
  query: string;
  why: SuggestionReason;
  /** How many entries it finds; at least 1. */
  found: number;
}

/** At most five, the best first. Never throws: where it cannot be known, nothing is suggested. */
export type Suggest = (query: string) => Promise<Suggestion[]>;
