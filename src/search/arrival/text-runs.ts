/** What no result leads into: what is pressed or played, words of the page itself, other stories. */
const NOT_TOLD =
  'script,style,noscript,svg,audio,button,form,nav,details,.button,.player,.onward,.found-bar,.credits dt,.section > h2,.mandarin small,.heard';
/** What does not end a line of text; as the blocks, the prose and our components use them. */
const INLINE = /^(A|ABBR|B|BDI|BR|CODE|DEL|EM|I|INS|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|U|WBR)$/;

/** The text between two edges of paragraphs, as the search index takes it: one passage of it. */
export type TextRun = Text[];

/** The details of a photo stand on a line of their own; the paragraphs of a turn are one. */
function isBlock(element: Element): boolean {
  if (INLINE.test(element.tagName)) return element.className === 'details';
  const { parentElement, tagName } = element;
  return tagName !== 'P' || !parentElement || !parentElement.matches('.turn');
}

function blockOf(text: Text): Element {
  let element = text.parentElement!;
  while (!isBlock(element)) element = element.parentElement!;
  return element;
}

function walkerThrough(root: Element, skipped: string): TreeWalker {
  return document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node instanceof Element && node.matches(skipped)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  });
}

/**
 * The runs of text within `root` in reading order, `but` left out. A run may be marked when it is
 * given: the walk has gone past it.
 */
export function* textRuns(root: Element, but = ''): Generator<TextRun> {
  const walker = walkerThrough(root, but ? `${NOT_TOLD},${but}` : NOT_TOLD);
  let run: TextRun = [];
  let block: Element | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const now: Element | null = node instanceof Text ? blockOf(node) : block;
    const isEdge = now !== block || (node instanceof Element && isBlock(node));
    if (isEdge && run.length > 0) {
      yield run;
      run = [];
    }
    block = now;
    if (node instanceof Text) run.push(node);
  }
  if (run.length > 0) yield run;
}

export function textOf(run: TextRun): string {
  return run.map(({ data }) => data).join('');
}

/** The element that holds all of a run: a paragraph, a list item, a cell, a turn's words. */
export function holderOf(run: TextRun): Element {
  return blockOf(run[0]!);
}
