import { widgetStrings as strings } from '../../../strings/cms-widgets.ts';
import { element } from '../element.ts';
import type { MakeWidget } from '../widget.ts';
import { blockLooks, type Pictures } from './block-look.ts';
import { makeBodyTools } from './body-tools.ts';
import { makeParts } from './make-parts.ts';
import type { Cursor, Part } from './part.ts';

/** The files of the photos that the entry lists. */
function photoFiles(photos: unknown): string[] {
  if (!Array.isArray(photos)) return [];
  return photos
    .map((photo: unknown) => (photo as { file?: unknown } | null)?.file)
    .filter((file): file is string => typeof file === 'string' && file !== '')
    .map((file) => file.split('/').pop()!);
}

/** Where nothing is known of pictures. */
const noPictures: Pictures = { find: () => undefined, watch: () => () => undefined };

/**
 * The body of an entry: running text as the site shows it, with cards for our blocks between them. What nobody
 * touches is never written anew; this folder's README says why it is not Decap's rich text.
 */
export function bodyWidget(pictures: Pictures = noPictures): MakeWidget<string> {
  return ({ id, change, entry, options }) => {
    const cursor: Cursor = { writing: null, moved: () => {}, holders: [] };
    const place = element('div', { role: 'group', 'aria-label': strings.body.all });
    const looks = blockLooks({ entry, options }, pictures);
    let parts: Part | null = null;
    let value = '';

    function show(next: string): void {
      if (parts && next === value) return;
      value = next;
      cursor.holders = [];
      cursor.writing = null;
      parts = makeParts(next, {
        cursor,
        look: looks.make,
        photos: () => photoFiles(entry?.()[String(options.photos_field ?? 'photos')]),
        changed: () => change((value = parts!.source())),
      });
      place.replaceChildren(parts.element);
      // The form's own label leads to the first text.
      const first = place.querySelector('.desk-prose');
      if (first) first.id = id;
    }

    const whole = element('div', { class: 'desk-body' }, makeBodyTools(cursor), place);
    return { element: whole, show, close: looks.close };
  };
}
