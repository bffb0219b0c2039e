import type { Pictures } from '../widgets/body/block-look.ts';
import { storeFiles } from './store-files.ts';

/** Where the photos of the entry in the form can be seen, as wide as a page. */
export const pictures: Pictures = {
  find: (file) => storeFiles.picture(file, 1280),
  watch: storeFiles.watch,
};
