import type { ReviewFinding } from '../finding.ts';
import { findNumbers, maskNumbers } from '../numbers/find-numbers.ts';
import { whereIn, type ReviewedText } from '../texts-of-entry.ts';
import { gather } from './gather.ts';

/** ID, telephone, bank card and account numbers, and houses that can be found. */
export function findPrivateNumbers(texts: readonly ReviewedText[]): ReviewFinding[] {
  const sightings = texts.flatMap((reviewed) => {
    const numbers = findNumbers(reviewed.text);
    if (numbers.length === 0) return [];
    const masked = maskNumbers(reviewed.text, numbers);
    return numbers.map(({ id, start, end }) => ({
      id,
      key: reviewed.text.slice(start, end),
      where: whereIn(reviewed, start, end),
      named: { found: masked.slice(start, end).replace(/\s+/g, ' ') },
    }));
  });
  return gather(sightings);
}
