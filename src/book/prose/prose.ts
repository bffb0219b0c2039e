/** Running text as anything can set it: the printed book, the e-book. Text is text, never markup. */
export type ProseInline =
  | { type: 'text'; text: string }
  | { type: 'strong' | 'emphasis'; children: ProseInline[] }
  /** A word of the glossary. */
  | { type: 'word'; slug: string; children: ProseInline[] }
  | { type: 'link'; href: string; children: ProseInline[] }
  | { type: 'break' };

export type ProseBlock =
  | { type: 'paragraph'; children: ProseInline[] }
  /** 2 to 4, as the body had it. */
  | { type: 'heading'; level: number; children: ProseInline[] }
  | { type: 'quotation'; blocks: ProseBlock[] }
  /** `start` is null where it is not numbered. */
  | { type: 'list'; start: number | null; entries: ProseBlock[][] }
  | { type: 'table'; head: ProseInline[][]; rows: ProseInline[][][] }
  | { type: 'rule' };
