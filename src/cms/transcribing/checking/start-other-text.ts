/** The two texts of a recording. */
export interface TwoTexts {
  /** 档案本 */
  verbatim: string;
  /** 传播本 */
  published: string;
}

/** A text that is begun from the other one, by its field of a recording. */
export interface BegunText {
  field: 'transcript' | 'verbatim';
  text: string;
}

/**
 * A 传播本 to be edited, while the 档案本 stays. It begins as the same, to the byte: only so does a
 * comparison later show every change and nothing else.
 */
export function startPublished(verbatim: string): BegunText {
  return { field: 'transcript', text: verbatim };
}

/** A 档案本 to be kept, of the words as they are before anybody edits them. */
export function startVerbatim(published: string): BegunText {
  return { field: 'verbatim', text: published };
}

/** The text that is missing beside the other one; null where both are written, or neither. */
export function startMissing({ verbatim, published }: TwoTexts): BegunText | null {
  const [hasVerbatim, hasPublished] = [verbatim.trim() !== '', published.trim() !== ''];
  if (hasVerbatim === hasPublished) return null;
  return hasVerbatim ? startPublished(verbatim) : startVerbatim(published);
}
