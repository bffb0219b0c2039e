import { escapeXml } from '../../sharing/escape-xml.ts';
import { inPrint } from '../../strings/book.ts';
import { inEbook as words } from '../../strings/ebook.ts';
import type { IndexTerm, Manuscript } from '../print/manuscript.ts';
import type { ContentsLine } from './contents.ts';
import { writePage } from './xhtml.ts';

/** The terms of the index that stand in a part of a manuscript. */
export function marksIn(part: unknown, found = new Set<number>()): ReadonlySet<number> {
  if (typeof part !== 'object' || part === null) return found;
  if (Array.isArray(part)) {
    for (const each of part) marksIn(each, found);
    return found;
  }
  const { mark, marks, ...rest } = part as { mark?: unknown; marks?: unknown };
  if (typeof mark === 'number') found.add(mark);
  for (const each of Array.isArray(marks) ? marks : []) found.add(each as number);
  for (const each of Object.values(rest)) marksIn(each, found);
  return found;
}

/** A page, and the terms that stand on it. */
export interface MarkedPage {
  line: ContentsLine;
  marks: ReadonlySet<number>;
}

function renderTerm({ mark, name, of }: IndexTerm, pages: readonly MarkedPage[]): string {
  const links = pages
    .filter(({ marks }) => marks.has(mark))
    .map(({ line }) => `<a href="${line.page}">${escapeXml(line.title)}</a>`);
  if (links.length === 0) return '';
  const more = of ? words.indexOf(escapeXml(of)) : '';
  return `<li><strong>${escapeXml(name)}</strong>${more}　${links.join('、')}</li>\n`;
}

/**
 * Who and where is told of in which story: a screen has no page numbers, so a name leads to stories.
 * Null where no name of the index stands anywhere.
 */
export function renderIndex(
  { index }: Pick<Manuscript, 'index'>,
  pages: readonly MarkedPage[],
): string | null {
  const sections = index.map(([title, terms]) => {
    const shown = terms.map((term) => renderTerm(term, pages)).join('');
    return shown && `<h2>${escapeXml(title)}</h2>\n<ul class="index">\n${shown}</ul>\n`;
  });
  if (sections.every((section) => section === '')) return null;
  const body = `<section epub:type="index" role="doc-index">\n<h1>${inPrint.index}</h1>\n${sections.join('')}</section>`;
  return writePage(inPrint.index, body);
}
