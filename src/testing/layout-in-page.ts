/*
 * What runs in the page to measure it. Each function is sent as its own text, so they may call one
 * another but nothing else: no imports, no constants outside.
 */

/** A line of letters: what it says, whose it is, and where it stands, in pixels of the page. */
export interface Line {
  text: string;
  owner: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export function nameOf(element: Element): string {
  return [element.tagName.toLowerCase(), ...Array.from(element.classList)].join('.');
}

/** For screen readers only, folded up, or out of sight until it has the focus. */
export function isUnseen(element: Element): boolean {
  const unseen =
    '.hidden-visually, .viewer-spoken, .skip, [hidden], option, script, style, noscript, textarea, svg, details:not([open]) > :not(summary)';
  return element.closest(unseen) !== null;
}

/** Elements whose content goes on behind their edge. */
export function findCut(): string[] {
  return Array.from(document.querySelectorAll('body *'))
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      return (
        !isUnseen(element) &&
        // A box to type in scrolls.
        element.tagName !== 'INPUT' &&
        ((/hidden|clip/.test(overflowX) && scrollWidth > clientWidth + 1) ||
          (/hidden|clip/.test(overflowY) && scrollHeight > clientHeight + 1))
      );
    })
    .map((element) => `${nameOf(element)} is cut off`);
}

/** Photos that are pulled out of shape, stand over the edge, or go on for screens. */
export function findOddPhotos(): string[] {
  return Array.from(document.images).flatMap((image) => {
    const { width, height, right } = image.getBoundingClientRect();
    const shape = Number(image.getAttribute('width')) / Number(image.getAttribute('height'));
    const isPulled =
      getComputedStyle(image).objectFit === 'fill' && Math.abs(width - height * shape) > 2;
    const isOver = right > document.documentElement.clientWidth + 1;
    return isPulled || isOver || width < 1 || height < 1 || height > 1500
      ? [`photo ${image.alt} is shown ${Math.round(width)}×${Math.round(height)}`]
      : [];
  });
}

/** The box whose words an element's are. */
export function blockAround(element: Element): Element {
  return getComputedStyle(element).display === 'inline'
    ? blockAround(element.parentElement!)
    : element;
}

/** A font's box is taller than its letters: lines set close would seem to touch. */
export function letters(
  rect: DOMRect,
  size: number,
  isUpright: boolean,
): Omit<Line, 'text' | 'owner'> {
  const { left, right, top, bottom, width, height } = rect;
  const margin = ((isUpright ? width : height) - size) / 2;
  return isUpright
    ? { left: left + margin, right: right - margin, top, bottom }
    : { left, right, top: top + margin, bottom: bottom - margin };
}

/** Every line of text that is seen, and what stands out of its box or out of the page. */
export function measureText(): { lines: Line[]; faults: string[] } {
  const lines: Line[] = [];
  const faults: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const edge = document.documentElement.clientWidth + 1;
  for (let node = walker.nextNode(), owner = 0; node; node = walker.nextNode(), owner += 1) {
    const element = node.parentElement!;
    const text = node.textContent!.trim().slice(0, 20);
    if (text === '' || isUnseen(element)) continue;
    range.selectNodeContents(node);
    const { fontSize, writingMode } = getComputedStyle(element);
    const isUpright = writingMode !== 'horizontal-tb';
    const box = blockAround(element).getBoundingClientRect();
    for (const rect of Array.from(range.getClientRects())) {
      if (rect.width < 6 || rect.height < 6) continue;
      const isOut = isUpright
        ? rect.top < box.top - 1 || rect.bottom > box.bottom + 1
        : rect.left < box.left - 1 || rect.right > box.right + 1;
      if (isOut) faults.push(`${nameOf(element)} “${text}” stands out of its box`);
      if (rect.left < -1 || rect.right > edge)
        faults.push(`${nameOf(element)} “${text}” stands out of the page`);
      lines.push({ text, owner, ...letters(rect, Number.parseFloat(fontSize), isUpright) });
    }
  }
  return { lines, faults };
}

/** Everything above, as one report. */
export function measurePage(): { lines: Line[]; faults: string[] } {
  const { scrollWidth, clientWidth } = document.documentElement;
  const { lines, faults } = measureText();
  const over = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : [];
  return { lines, faults: [...over, ...findCut(), ...findOddPhotos(), ...faults] };
}
