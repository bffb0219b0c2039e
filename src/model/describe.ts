/**
 * What a field says about itself, next to its type.
 *
 * `z.toJSONSchema` keeps these keys, so the CMS form, the checks' wording and the exports read the
 * same label and help that were written beside the field.
 */
declare module 'zod' {
  interface GlobalMeta {
    /** One line of help in plain Chinese, shown under the field. */
    description?: string;
    /** How an editor enters it, where the type alone does not say. */
    widget?:
      | 'text'
      | 'body'
      | 'transcript'
      | 'photo'
      | 'recording'
      | 'relation'
      | 'address'
      | 'day'
      | 'reference-code';
    /** The kind of entry a `relation` points to. */
    relation?: 'people' | 'villages' | 'stories' | 'glossary';
    /** id → Chinese label of an enum, from the vocabulary. */
    labels?: Record<string, string>;
    /**
     * The field decides what may be published. Where its value is invalid nothing is guessed: what
     * it guards is held back.
     */
    gate?: true;
    /** Kept in the archive, never sent to a reader. */
    internal?: true;
    /** Filled in by a computer: kept as it is, and in no form. */
    computed?: true;
    /** A string that names or addresses something; never rewritten by withholding or pseudonyms. */
    identifier?: true;
  }
}

export {};
