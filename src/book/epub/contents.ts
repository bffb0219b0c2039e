import { escapeXml } from '../../sharing/escape-xml.ts';
import { inEbook as words } from '../../strings/ebook.ts';
import { LANGUAGE, writePage, XML } from './xhtml.ts';

/** A line of the contents. */
export interface ContentsLine {
  title: string;
  /** Who tells it. */
  by: string;
  /** The page, below `text/`. */
  page: string;
  below: ContentsLine[];
}

export interface Landmark {
  type: 'cover' | 'titlepage' | 'toc' | 'bodymatter' | 'colophon';
  title: string;
  page: string;
}

function renderLines(lines: readonly ContentsLine[]): string {
  const shown = lines.map(({ title, by, page, below }) => {
    const teller = by ? `<span class="teller">　${escapeXml(by)}</span>` : '';
    const under = below.length > 0 ? `\n${renderLines(below)}` : '';
    return `<li><a href="${page}">${escapeXml(title)}${teller}</a>${under}</li>`;
  });
  return `<ol>\n${shown.join('\n')}\n</ol>`;
}

/** The contents: a page of the book, and what readers make their own of. */
export function renderContents(
  lines: readonly ContentsLine[],
  landmarks: readonly Landmark[],
): string {
  const places = landmarks.map(
    ({ type, title, page }) =>
      `<li><a epub:type="${type}" href="${page}">${escapeXml(title)}</a></li>`,
  );
  return writePage(
    words.contents,
    `<nav epub:type="toc" role="doc-toc" aria-labelledby="contents">
<h1 id="contents">${words.contents}</h1>
${renderLines(lines)}
</nav>
<nav epub:type="landmarks" aria-label="${words.guide}" hidden="hidden">
<ol>
${places.join('\n')}
</ol>
</nav>`,
  );
}

/** The contents as readers of before 2011 want them, and some of today's. */
export function writeNcx(
  { title, identifier }: { title: string; identifier: string },
  lines: readonly ContentsLine[],
): string {
  let order = 0;
  const point = (line: ContentsLine): string => {
    order += 1;
    const head = `<navPoint id="point-${order}" playOrder="${order}"><navLabel><text>${escapeXml(line.title)}</text></navLabel><content src="text/${line.page}"/>`;
    return `${head}${line.below.map(point).join('')}</navPoint>`;
  };
  const deepest = lines.some(({ below }) => below.length > 0) ? 2 : 1;
  return `${XML}<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${LANGUAGE}">
<head><meta name="dtb:uid" content="${identifier}"/><meta name="dtb:depth" content="${deepest}"/><meta name="dtb:totalPageCount" content="0"/><meta name="dtb:maxPageNumber" content="0"/></head>
<docTitle><text>${escapeXml(title)}</text></docTitle>
<navMap>
${lines.map(point).join('\n')}
</navMap>
</ncx>
`;
}
