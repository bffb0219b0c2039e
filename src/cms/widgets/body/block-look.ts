import { element } from '../element.ts';
import type { Setting } from '../widget.ts';

/** What a card is given to show its block as the site will. */
export type MakeLook = (source: () => string) => BlockLook;
export interface BlockLook {
  element: HTMLElement;
  /** Called when something of the block has changed. */
  update: () => void;
}

/** Where photos of the entry can be seen, and when that becomes known. */
export interface Pictures {
  find: (file: string) => string | undefined;
  watch: (listener: () => void) => () => void;
}

/** Milliseconds after the last key: nobody looks at a photo while typing its caption. */
const PAUSE = 200;

/** Shows blocks with the site's own components, which are a part that is fetched with the first. */
export function blockLooks(
  { entry, options }: Pick<Setting<string>, 'entry' | 'options'>,
  pictures: Pictures,
): { make: MakeLook; close: () => void } {
  const updates = new Set<() => void>();
  const fieldOf = (option: string, name: string) => entry?.()[String(options[option] ?? name)];

  async function draw(place: HTMLElement, source: string): Promise<void> {
    const { showBlock, shownPhotos, shownRecordings } =
      await import('../../preview-pane/block-parts.ts');
    const photos = await shownPhotos(
      fieldOf('photos_field', 'photos'),
      pictures.find,
      (name) => name,
    );
    const recordings = shownRecordings(fieldOf('recordings_field', 'recordings'));
    await showBlock(place, source, { photos, recordings });
  }

  function make(source: () => string): BlockLook {
    const place = element('div', { class: 'desk-look' });
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Without it the card has its fields, and can be saved.
    const now = () => void draw(place, source()).catch(() => place.remove());
    const update = () => {
      clearTimeout(timer);
      timer = setTimeout(now, PAUSE);
    };
    updates.add(update);
    update();
    return { element: place, update };
  }

  const stop = pictures.watch(() => {
    for (const update of updates) update();
  });
  return { make, close: stop };
}
