import { PLAIN_MARK } from '../transcript/plain-lines.ts';
import { WITHHELD } from './withhold-passages.ts';

/** Lines of dialect, and below them what they mean in plain Mandarin: numbers of lines. */
interface Pair {
  said: number[];
  plain: number[];
}

function pairsOf(lines: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  lines.forEach((line, index) => {
    const last = pairs.at(-1);
    if (index > 0 && line.includes(PLAIN_MARK)) last!.plain.push(index);
    else if (!last || last.plain.length > 0) pairs.push({ said: [index], plain: [] });
    else last.said.push(index);
  });
  return pairs.filter(({ plain }) => plain.length > 0);
}

/**
 * Dialect and its plain line say the same thing. Where something of one was withheld and nothing of
 * the other, somebody forgot to mark it there too: then that one is withheld whole.
 */
export function withholdPlainLines(before: string, after: string): string {
  if (before === after || !before.includes(PLAIN_MARK)) return after;
  const [were, are] = [before.split('\n'), after.split('\n')];
  if (were.length !== are.length) return WITHHELD;
  const isTouched = (index: number) => were[index] !== are[index];
  for (const { said, plain } of pairsOf(were)) {
    const isOneSided = said.some(isTouched) !== plain.some(isTouched);
    if (!isOneSided) continue;
    if (said.some(isTouched)) for (const index of plain) are[index] = PLAIN_MARK + WITHHELD;
    else said.forEach((index, place) => (are[index] = place === 0 ? WITHHELD : ''));
  }
  return are.join('\n');
}
