import { parseClock } from '../transcript/read-clock.ts';
import { readSpeakerName } from '../transcript/speaker-name.ts';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
/** What ends a line, in mammoth's HTML, which is well formed and has one table level in practice. */
const BLOCK = /<table>.*?<\/table>|<(h[1-6]|p|li)(?: [^>]*)?>(.*?)(?=<\/\1>|<[uo]l>)/gs;
const ROW = /<tr>(.*?)<\/tr>/gs;
const CELL = /<t[dh](?: [^>]*)?>(.*?)<\/t[dh]>/gs;

function plainText(html: string): string {
  return html
    .replace(/<br ?\/?>|<\/p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name]!);
}

/** A row such as `00:05 | 王大娘 | 我是…` is a turn set in a table. */
function rowLine(cells: string[]): string {
  const filled = cells.map((cell) => plainText(cell).trim().replace(/\s+/g, ' ')).filter(Boolean);
  const time = parseClock(filled[0] ?? '') === null ? [] : filled.splice(0, 1);
  const name = filled.length > 1 ? readSpeakerName(filled[0]!.replace(/[:：]$/, '')) : null;
  const spoken = name
    ? `${name.name}：${name.sound}${filled.slice(1).join(' ')}`
    : filled.join(' ');
  return [...time.map((clock) => `[${clock}]`), spoken].join(' ').trim();
}

function tableLines(table: string): string[] {
  return [...table.matchAll(ROW)].map(([, row = '']) =>
    rowLine([...row.matchAll(CELL)].map(([, cell = '']) => cell)),
  );
}

/**
 * The lines of a Word file from mammoth's HTML: one a paragraph, a table's rows each on a line,
 * headings as `## `. A file that opens with a heading of the first level has it as its title, `# `.
 */
export function docxLines(html: string): string[] {
  const lines: string[] = [];
  for (const [block, tag, content = ''] of html.matchAll(BLOCK)) {
    if (tag === undefined) lines.push(...tableLines(block));
    else if (tag === 'h1' && lines.length === 0) lines.push(`# ${plainText(content)}`);
    else if (tag.startsWith('h')) lines.push(`## ${plainText(content).replace(/\n/g, ' ')}`);
    else lines.push(...plainText(content).split('\n'));
  }
  return lines.filter((line) => line.replace(/^#+/, '').trim() !== '');
}
