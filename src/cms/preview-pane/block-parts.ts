/* What the cards of a body fetch with the first block: the site's components and their styles. */
export { showBlock } from './show-block.ts';
export { shownPhotos } from './shown-photos.ts';
export { shownRecordings } from './shown-recordings.ts';
