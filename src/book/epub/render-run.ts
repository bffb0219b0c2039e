import { escapeXml } from '../../sharing/escape-xml.ts';
import { inEbook as words } from '../../strings/ebook.ts';
import type { Run } from '../print/manuscript.ts';
import { webAddress } from './web-address.ts';

/** The footnotes of a page so far, as XHTML. */
export type Notes = string[];

const reference = (n: number): string =>
  `<sup><a epub:type="noteref" role="doc-noteref" id="ref-${n}" href="#note-${n}">${words.noteNumber(n)}</a></sup>`;

/** On paper the address of a link follows it as a footnote; on a screen the link itself leads there. */
function isAddress(runs: readonly Run[], index: number): boolean {
  const [before, run] = [runs[index - 1], runs[index]!];
  const isLink = typeof before === 'object' && 'link' in before;
  return isLink && typeof run === 'object' && 'footnote' in run;
}

/** A link must not stand in a link: the notes within one stand behind it. */
function renderLink(
  { link, of }: Extract<Run, { link: string }>,
  notes: Notes,
  behind?: string[],
): string {
  const own: string[] = behind ?? [];
  const text = renderRun(of, notes, own);
  const address = behind ? null : webAddress(link);
  const shown = address ? `<a href="${escapeXml(address)}">${text}</a>` : text;
  return behind ? shown : shown + own.join('');
}

/** Running text as XHTML. A footnote is put down in `notes`, and a number leads to it. */
export function renderRun(run: Run, notes: Notes, behind?: string[]): string {
  if (typeof run === 'string') return escapeXml(run);
  if (Array.isArray(run)) {
    const shown = run.filter((_, index) => !isAddress(run, index));
    return shown.map((each) => renderRun(each, notes, behind)).join('');
  }
  if ('strong' in run) return `<strong>${renderRun(run.strong, notes, behind)}</strong>`;
  if ('mark' in run) return '';
  if ('line' in run) return '<br/>';
  if ('link' in run) return renderLink(run, notes, behind);
  const n = notes.push(renderRun(run.footnote, []));
  if (!behind) return reference(n);
  behind.push(reference(n));
  return '';
}

/** The bare text, without footnotes: for contents and heads. */
export function textOf(run: Run): string {
  if (typeof run === 'string') return run;
  if (Array.isArray(run)) return run.map(textOf).join('');
  if ('strong' in run) return textOf(run.strong);
  return 'link' in run ? textOf(run.of) : '';
}

/** The footnotes of a page at its end: readers that know how show each where it is asked for. */
export function renderNotes(notes: Notes): string {
  if (notes.length === 0) return '';
  const asides = notes.map((note, index) => {
    const n = index + 1;
    const back = `<a role="doc-backlink" href="#ref-${n}">${words.noteNumber(n)}</a>`;
    return `<aside epub:type="footnote" role="doc-footnote" id="note-${n}"><p>${back} ${note}</p></aside>`;
  });
  return `<section class="notes" epub:type="footnotes" aria-label="${words.notes}">\n${asides.join('\n')}\n</section>\n`;
}
