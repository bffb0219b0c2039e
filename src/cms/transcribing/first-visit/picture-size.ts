/** Pixels of each picture: one and a half for each of the page's, sharp on most screens. */
export const PICTURE_SIZE = { width: 900, height: 735 } as const;
