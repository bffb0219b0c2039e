import { markWords } from '../finding/mark-words.ts';
import { foldText } from '../fold-text.ts';
import { passageMark } from '../passage-mark.ts';
import { holderOf, textOf, textRuns } from './text-runs.ts';

export type Words = readonly (readonly number[])[];

/**
 * The figure of a photo: the beginning of its image's id stands in the address of its picture. Of
 * several, the one that has the words.
 */
function findPhoto(main: Element, id: string, words: Words): Element | null {
  const figures = Array.from(main.querySelectorAll<HTMLAnchorElement>('a[data-photo]'))
    .filter(({ pathname }) => pathname.indexOf(`/media/${id}`) >= 0)
    .map(({ parentElement }) => parentElement!);
  const telling = figures.find(({ textContent }) => markWords(textContent!, words).places > 0);
  return telling || figures[0] || null;
}

/** The paragraph of this name; what is said has ids, and names at the top are no paragraphs. */
function findParagraph(main: Element, name: string): Element | null {
  for (const run of textRuns(main, '.transcript,.credits,h1'))
    if (passageMark(foldText(textOf(run)).points) === name) return holderOf(run);
  return null;
}

/** The place on a page that a result's fragment names; null where it is not there (any more). */
export function findPlace(main: Element, fragment: string, words: Words): Element | null {
  const named = document.getElementById(fragment);
  if (named && named !== main && main.contains(named)) return named;
  const [, kind, name] = /^(img|p)-([0-9a-z]+)$/.exec(fragment) || [];
  if (!name) return null;
  return kind === 'img' ? findPhoto(main, name, words) : findParagraph(main, name);
}
