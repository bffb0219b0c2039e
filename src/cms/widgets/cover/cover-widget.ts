import { widgetStrings as strings } from '../../../strings/cms-widgets.ts';
import { element } from '../element.ts';
import type { MakeWidget } from '../widget.ts';

interface Listed {
  file?: unknown;
  caption?: unknown;
}

function listedPhotos(photos: unknown): { file: string; label: string }[] {
  if (!Array.isArray(photos)) return [];
  return photos.flatMap(({ file, caption }: Listed, index) => {
    if (typeof file !== 'string' || file === '') return [];
    const words = typeof caption === 'string' && caption !== '' ? caption : file;
    return [{ file, label: strings.cover.photo(index + 1, words) }];
  });
}

/** One of the entry's own photos: chosen from those it lists, and not uploaded a second time. */
export const makeCoverWidget: MakeWidget<string> = ({ id, change, entry, options }) => {
  const box = element('select', { id, change: () => change(box.value) });
  let value = '';

  /** The list may have changed since; what is chosen stays, also where the photo is gone. */
  function offer(): void {
    const photos = listedPhotos(entry?.()[String(options['photos_field'])]);
    const isGone = value !== '' && photos.every(({ file }) => file !== value);
    const gone = isGone ? [{ file: value, label: strings.cover.gone(value) }] : [];
    const all = [{ file: '', label: strings.cover.first }, ...photos, ...gone];
    box.replaceChildren(...all.map(({ file, label }) => element('option', { value: file }, label)));
    box.value = value;
  }

  box.addEventListener('pointerdown', offer);
  box.addEventListener('focus', offer);
  return {
    element: element('div', { class: 'desk-cover' }, box),
    show: (next) => {
      value = next;
      offer();
    },
  };
};
