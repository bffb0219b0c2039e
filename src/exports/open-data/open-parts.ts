import { archiveParts } from './archive/archive-parts.ts';
import { albumPart, storyPart } from './entries/entry-parts.ts';
import { collectionPart } from './iiif/collection-part.ts';
import type { OpenFile, OpenPart } from './open-part.ts';

/** Everything that lies below `/data/v1/`, in the order it is told of. */
export const openParts: readonly OpenPart[] = [
  ...archiveParts,
  collectionPart,
  storyPart,
  albumPart,
];

/** The one list that `index.json` and the page `/data/` are made from. */
export const openFiles: readonly OpenFile[] = openParts.flatMap(({ files }) => files);
