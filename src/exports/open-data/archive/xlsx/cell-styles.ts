/** The looks a cell can have; their numbers are places in `cellXfs` below. */
export const cellStyles = { text: 0, literal: 1, head: 2, title: 3, label: 4 } as const;
export type CellStyle = keyof typeof cellStyles;

const alignment = (wrap: 0 | 1) => `<alignment vertical="top" wrapText="${wrap}"/>`;
const xf = (font: number, fill: number, border: number, more = '', wrap: 0 | 1 = 1) =>
  `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${more}>${alignment(wrap)}</xf>`;
const SIDE = '<color rgb="FFC9B99F"/>';
const side = (name: string) => `<${name} style="thin">${SIDE}</${name}>`;

/** `xl/styles.xml`: the site's ink and wheat, plain lines, text that wraps. */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="18"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF6DFA6"/></patternFill></fill></fills><borders count="2"><border/><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${[
  xf(0, 0, 1),
  xf(0, 0, 1, ' quotePrefix="1"'),
  xf(1, 2, 1),
  // A heading runs on over its empty neighbours.
  xf(2, 0, 0, '', 0),
  xf(1, 0, 1),
].join(
  '',
)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
