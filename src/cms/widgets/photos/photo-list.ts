import { photoStrings as strings } from '../../../strings/cms-photos.ts';
import { likenessStrings } from '../../../strings/likeness.ts';
import { button, element } from '../element.ts';
import { isDescribed, nameOf, type Photo } from './photo.ts';

export interface PhotoList {
  element: HTMLElement;
  show: (photos: readonly Photo[], at: number) => void;
}

interface Drawn {
  item: HTMLLIElement;
  press: HTMLButtonElement;
  image: HTMLImageElement;
  mark: HTMLElement;
}

function drawItem(choose: () => void): Drawn {
  // A hundred pictures: those out of sight are not fetched.
  const image = element('img', {
    alt: '',
    loading: 'lazy',
    decoding: 'async',
    width: '96',
    height: '96',
  });
  const mark = element('span', { 'aria-hidden': 'true' });
  const press = button('', choose);
  press.append(image, mark);
  return { item: element('li', {}, press), press, image, mark };
}

/** All photos in small, in their order; one of them is being described. */
export function makePhotoList(
  pictureOf: (name: string) => string | undefined,
  choose: (index: number) => void,
  /** Whether it seems to have been there before. */
  isKnown: (name: string) => boolean = () => false,
): PhotoList {
  const list = element('ol', { class: 'desk-photo-list', 'aria-label': strings.list });
  const drawn: Drawn[] = [];

  function fill({ press, image, mark }: Drawn, photo: Photo, index: number, isOpen: boolean): void {
    const name = nameOf(photo);
    const caption = typeof photo['caption'] === 'string' ? photo['caption'] : '';
    const known = isKnown(name) ? likenessStrings.mark : '';
    const label = strings.one(index + 1, name, caption) + (known && `，${known}`);
    if (press.getAttribute('aria-label') !== label) press.setAttribute('aria-label', label);
    if (isOpen) press.setAttribute('aria-current', 'true');
    else press.removeAttribute('aria-current');
    const said = known || (isDescribed(photo) ? '' : strings.undescribed);
    mark.textContent = `${index + 1} ${said}`.trim();
    const address = pictureOf(name);
    if (address && image.getAttribute('src') !== address) image.src = address;
  }

  function show(photos: readonly Photo[], at: number): void {
    while (drawn.length > photos.length) drawn.pop()!.item.remove();
    while (drawn.length < photos.length) {
      const index = drawn.length;
      drawn.push(drawItem(() => choose(index)));
      list.append(drawn[index]!.item);
    }
    list.hidden = photos.length === 0;
    photos.forEach((photo, index) => fill(drawn[index]!, photo, index, index === at));
    const open = drawn[at]?.item;
    if (open) scrollInto(list, open);
  }
  return { element: list, show };
}

/** Moves the list and not the page. */
function scrollInto(list: HTMLElement, item: HTMLElement): void {
  const [top, bottom] = [
    item.offsetTop - list.offsetTop,
    item.offsetTop - list.offsetTop + item.offsetHeight,
  ];
  if (top < list.scrollTop) list.scrollTop = top;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}
