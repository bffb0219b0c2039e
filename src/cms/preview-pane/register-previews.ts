import type { DecapCms, WidgetPart } from '../app/decap.ts';
import { lazyPart } from '../app/lazy-part.ts';
import type { Pictures } from '../widgets/body/block-look.ts';
import { nameOfChoice } from '../widgets/find-choices.ts';

/** Those whose entries have a page of their own: `draw-entry.ts`. */
const COLLECTIONS = ['stories', 'histories', 'albums', 'villages'];

/**
 * Has Decap's preview pane show an entry as its page; fetched with the first form. What is fetched
 * takes nothing from Decap itself: its parts refer to each other in circles, and must stay together.
 */
export function registerPreviews(cms: DecapCms, pictures: Pictures): void {
  for (const collection of COLLECTIONS)
    cms.registerPreviewTemplate(
      collection,
      lazyPart(async () => {
        const { previewOf } = await import('./entry-preview.ts');
        return previewOf(collection, pictures, nameOfChoice) as unknown as WidgetPart;
      }),
    );
}
