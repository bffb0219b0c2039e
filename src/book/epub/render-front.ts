import { escapeXml } from '../../sharing/escape-xml.ts';
import { inEbook as words } from '../../strings/ebook.ts';
import type { Manuscript } from '../print/manuscript.ts';
import { renderSample, titleOf } from './render-entry.ts';
import { renderRun } from './render-run.ts';
import { paragraph, writePage } from './xhtml.ts';

/** What stands on the cover, in its order. */
export function coverLines(it: Manuscript): string[] {
  return [titleOf(it), it.by ?? '', it.subtitle, it.station].filter((line) => line !== '');
}

export function renderCover(it: Manuscript, picture: string): string {
  const alt = escapeXml(words.coverAlt(coverLines(it)));
  const body = `<section class="cover" epub:type="cover"><img src="${picture}" alt="${alt}" role="doc-cover"/></section>`;
  return writePage(words.cover, body);
}

export function renderTitlePage(it: Manuscript): string {
  const body = [
    '<section class="title-page" epub:type="titlepage">\n',
    `<h1>${escapeXml(titleOf(it))}</h1>\n`,
    paragraph('facts', it.subtitle),
    paragraph('facts', it.by),
    renderSample(it.sample, it.say),
    paragraph('facts', it.station),
    paragraph('aside', it.year),
    '</section>\n',
  ].join('');
  return writePage(titleOf(it), body);
}

/** How the book came to be, who agreed to what, and where to turn with it. */
export function renderColophon({ colophon, say }: Manuscript): string {
  const sections = colophon.map(({ title, listed, lines }) => {
    const [around, each] = listed ? ['ul', 'li'] : ['div', 'p'];
    const shown = lines.map((line) => `<${each}>${renderRun(line, [])}</${each}>`).join('\n');
    const heading = title ? `<h2>${escapeXml(title)}</h2>\n` : '';
    return lines.length > 0 ? `${heading}<${around}>${shown}</${around}>\n` : '';
  });
  const body = `<section epub:type="colophon" role="doc-colophon">\n<h1>${say.colophon}</h1>\n${sections.join('')}</section>`;
  return writePage(say.colophon!, body);
}
