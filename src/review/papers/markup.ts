import { escapeXml } from '../../sharing/escape-xml.ts';

/** HTML that is safe as it stands; anything else put into a template is escaped. */
export interface Markup {
  markup: string;
}

type Piece = Markup | string | number | readonly Markup[];

function write(piece: Piece): string {
  if (Array.isArray(piece)) return (piece as readonly Markup[]).map(write).join('');
  return typeof piece === 'object' ? (piece as Markup).markup : escapeXml(String(piece));
}

/** A template of HTML: what was typed by people stays text, whatever it looks like. */
export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Markup {
  const markup = parts.map((part, index) => {
    const piece = pieces[index];
    return part + (piece === undefined ? '' : write(piece));
  });
  return { markup: markup.join('') };
}

export const nothing: Markup = { markup: '' };
