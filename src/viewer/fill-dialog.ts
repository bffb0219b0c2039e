import { viewerStrings as t } from '../strings/viewer.ts';
import type { ViewerDialog } from './viewer-dialog.ts';

/** The picture of a link, from the same sources as on the page, in its largest size. */
function largePicture(link: Element): HTMLElement {
  const picture = link.querySelector('picture')!.cloneNode(true) as HTMLElement;
  for (const part of Array.from(picture.children)) {
    part.setAttribute('sizes', '1600px');
    part.removeAttribute('loading');
  }
  return picture;
}

/** What is written below a photo: caption, year, who is in it, who gave it; else what it shows. */
function captionOf(link: Element): Node[] {
  const caption = link.parentElement!.querySelector('figcaption');
  if (caption) return Array.from(caption.cloneNode(true).childNodes);
  return [document.createTextNode(link.querySelector('img')!.alt)];
}

/** Puts one photo of the page, counted from 0, into the dialog; returns its image. */
export function fillDialog(
  { stage, text, caption, count, spokenCount, previous, next }: ViewerDialog,
  links: readonly HTMLElement[],
  photo: number,
): HTMLImageElement {
  const link = links[photo]!;
  stage.textContent = caption.textContent = '';
  for (const part of captionOf(link)) caption.appendChild(part);
  count.textContent = `${photo + 1}/${links.length}`;
  spokenCount.textContent = t.count(photo + 1, links.length);
  // Keys have to reach what doesn't fit.
  text.scrollTop = 0;
  text.tabIndex = text.scrollHeight > text.clientHeight ? 0 : -1;
  previous.setAttribute('aria-disabled', String(photo === 0));
  next.setAttribute('aria-disabled', String(photo === links.length - 1));
  stage.appendChild(largePicture(link));
  return stage.querySelector('img')!;
}
