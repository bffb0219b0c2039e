import { escapeXml } from '../../sharing/escape-xml.ts';
import { inEbook as words } from '../../strings/ebook.ts';
import type { Piece, Run, SetPhoto } from '../print/manuscript.ts';
import { renderRun, type Notes } from './render-run.ts';
import { paragraph } from './xhtml.ts';

/** A page in the making. */
export interface PageSetting {
  notes: Notes;
  /** The manuscript's level of the headings right below the page's title. */
  level: number;
  /** The mark of what is said in plain Mandarin. */
  plain: string;
}

type Turn = Piece & { kind: 'turn' };
type Table = Piece & { kind: 'table' };

export function renderHeading(level: number, of: Run, page: PageSetting): string {
  const name = `h${Math.min(6, Math.max(2, level - page.level + 2))}`;
  return `<${name}>${renderRun(of, page.notes)}</${name}>\n`;
}

/** A photo with what is known of it; a sentence in its place where it could not be read. */
export function renderPhoto(photo: SetPhoto, page: PageSetting): string {
  if (photo.plate === null) return paragraph('aside', photo.instead);
  const label = photo.label ? `<p class="label">${escapeXml(photo.label)}</p>` : '';
  const lines = photo.lines.map((line) => `<p>${renderRun(line, page.notes)}</p>`);
  const caption = label + lines.join('');
  return `<figure><img src="${photo.plate}" alt="${escapeXml(photo.alt)}"/>${caption && `<figcaption>${caption}</figcaption>`}</figure>\n`;
}

/** One person speaking; `id` is where the recorded voice leads. */
export function renderTurn({ who, asking, lines }: Turn, page: PageSetting, id?: string): string {
  const said = lines.map(({ of, plain }) => {
    const text = renderRun(of, page.notes);
    return plain ? `<p class="plain">${page.plain}${text}</p>` : `<p>${text}</p>`;
  });
  const place = id ? ` id="${id}"` : '';
  return `<div class="turn${asking ? ' asking' : ''}"${place}>${paragraph('who', who)}${said.join('')}</div>\n`;
}

function renderTable({ head, rows }: Table, page: PageSetting): string {
  const first = head.map((of) => `<th scope="col">${renderRun(of, page.notes)}</th>`);
  const others = rows.map(
    (row) => `<tr>${row.map(({ of }) => `<td>${renderRun(of, page.notes)}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr>${first.join('')}</tr></thead><tbody>${others.join('')}</tbody></table>\n`;
}

function renderList({ start, entries }: Piece & { kind: 'list' }, page: PageSetting): string {
  const shown = entries.map((pieces) => `<li>${renderPieces(pieces, page)}</li>`).join('');
  if (start === null) return `<ul>${shown}</ul>\n`;
  return `<ol${start === 1 ? '' : ` start="${Math.trunc(start)}"`}>${shown}</ol>\n`;
}

function renderPiece(piece: Piece, page: PageSetting): string {
  const run = (of: Run) => renderRun(of, page.notes);
  switch (piece.kind) {
    case 'paragraph':
      return `<p>${run(piece.of)}</p>\n`;
    case 'aside':
      return `<p class="aside">${run(piece.of)}</p>\n`;
    case 'heading':
      return renderHeading(piece.level, piece.of, page);
    case 'quotation':
      return `<blockquote>${renderPieces(piece.pieces, page)}</blockquote>\n`;
    case 'quote': {
      const by = paragraph('by', piece.by && words.by(piece.by));
      return `<blockquote class="quote">${renderPieces(piece.pieces, page)}${by}</blockquote>\n`;
    }
    case 'note':
      return `<div class="note">${paragraph('label', piece.title)}${renderPieces(piece.pieces, page)}</div>\n`;
    case 'list':
      return renderList(piece, page);
    case 'table':
      return renderTable(piece, page);
    case 'rule':
      return '<hr/>\n';
    case 'photo':
      return renderPhoto(piece.photo, page);
    case 'photos':
      return renderPhotos(piece.photos, piece.caption, page);
    case 'turn':
      return renderTurn(piece, page);
  }
}

export function renderPhotos(
  photos: readonly SetPhoto[],
  caption: Run | null,
  page: PageSetting,
): string {
  const shown = photos.map((photo) => renderPhoto(photo, page)).join('');
  const below = caption ? `<p class="caption">${renderRun(caption, page.notes)}</p>\n` : '';
  return `<div class="photos">\n${shown}${below}</div>\n`;
}

/** Pieces of the manuscript as XHTML: everything in them is text, whatever it says. */
export function renderPieces(pieces: readonly Piece[], page: PageSetting): string {
  return pieces.map((piece) => renderPiece(piece, page)).join('');
}
