/** A file of an e-book, in the order it is packed. */
export interface EbookPart {
  /** Below the book's own folder. */
  path: string;
  /** Media type. */
  type: string;
  /** What it is besides a file: `nav`, `cover-image`. */
  properties?: string | undefined;
  /** Whether it is read from beginning to end as the others are. */
  isPage?: boolean | undefined;
  /** The path of the sound that goes along with it. */
  overlay?: string | undefined;
  /** Written when it is packed, so that no more than one is in memory; or a file on the disk. */
  content: { text: () => string } | { bytes: Uint8Array } | { file: string };
}

/** The name that the package knows a part by. */
export function partId({ path }: Pick<EbookPart, 'path'>): string {
  return `p-${path.replace(/[^A-Za-z0-9]+/g, '-')}`;
}
