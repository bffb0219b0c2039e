import { attributeOf, elementsIn, hasClass, textOf, type Element, type Node } from './html-tree.ts';

/** A story's page, not one of the lists beside it. */
const STORY_PAGE = /^stories\/([^/]+)\/index\.html$/;

/** The address of a story, from its page's file; null where it is another page. */
export function storyAddress(file: string): string | null {
  return STORY_PAGE.exec(file)?.[1] ?? null;
}

/** The story itself on its page; undefined where the page tells none. */
export function articleOf(document: Node): Element | undefined {
  return elementsIn(document).find(
    (element) => element.tagName === 'article' && hasClass(element, 'story'),
  );
}

export function titleOf(article: Element): string {
  const heading = elementsIn(article).find(({ tagName }) => tagName === 'h1');
  return (heading ? textOf(heading) : '').replace(/\s+/g, ' ').trim();
}

/** The photo of a `srcset` nearest to `width`, or the one in `src`. */
export function photoNear(image: Element, width: number): string | undefined {
  const candidates = (attributeOf(image, 'srcset') ?? '').split(/,\s+/).flatMap((candidate) => {
    const [address, size] = candidate.trim().split(/\s+/);
    return address && size ? [{ address, off: Math.abs(Number.parseInt(size, 10) - width) }] : [];
  });
  const [nearest] = candidates.sort((a, b) => a.off - b.off);
  return nearest?.address ?? attributeOf(image, 'src');
}
