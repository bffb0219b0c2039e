import { firstVisitStrings } from '../../../strings/transcribing-first-visit.ts';
import bringIn from './bring-in.webp?url';
import check from './check.webp?url';
import listen from './listen.webp?url';
import recording from './put-recording.webp?url';

const { steps } = firstVisitStrings;

/** How an interview is entered, in order; `address` is the picture’s, beside the page. */
export const fourPictures = [
  { ...steps.recording, address: recording },
  { ...steps.bringIn, address: bringIn },
  { ...steps.listen, address: listen },
  { ...steps.check, address: check },
];
