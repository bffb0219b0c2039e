import { preserving as words } from '../../strings/preserving.ts';
import type { FixityFault } from './check-fixity.ts';

/** Every fault by name, a line each, then how many there are and what to do. */
export function sayFaults(faults: readonly FixityFault[]): string {
  const lines = faults.map(({ kind, path }) => words.fault[kind](path));
  return `${[...lines, words.faults(faults.length) + words.faultsNext].join('\n')}\n`;
}
