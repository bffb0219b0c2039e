import type { Exactness } from './measure-asking.ts';
import type { Indexing } from './measure-indexing.ts';

interface Size {
  bytes: number;
  files: number;
}

/** Everything that was measured of one size; times in milliseconds, sizes in bytes. */
export interface SearchFigures {
  stories: number;
  ours: Indexing;
  peer: Indexing;
  edited: Indexing;
  size: { ours: Size; peer: Size };
  exact: { ours: Exactness; bare: Exactness; quoted: Exactness };
  baseBytes: number;
  scriptBytes: number;
  bytes: { names: number[]; all: number[]; peer: { base: number; queries: number[] } };
  warm: { ours: number[]; pagefind: number[] };
  warmSlow: { ours: number[]; pagefind: number[] };
  cold: { ours: number[]; pagefind: number[] };
}

/** The value that `share` of all are at or below. */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
const both = (values: readonly number[], unit = 1, digits = 1) =>
  [0.5, 0.95].map((share) => (percentile(values, share) / unit).toFixed(digits)).join(' / ');

function exactLine(name: string, { entries, turns }: Exactness): string {
  const parts = [entries, turns].map(
    ({ recall, precision }) => `R ${recall.toFixed(3)} P ${precision.toFixed(3)}`,
  );
  return `  ${name.padEnd(18)} stories ${parts[0]}   turns ${parts[1]}`;
}

function indexLine(name: string, { cpu, wall, peak }: Indexing, size?: Size): string {
  const files = size ? `, ${(size.bytes / 1e6).toFixed(1)} MB in ${size.files} files` : '';
  return `  ${name.padEnd(18)} ${cpu.toFixed(1)} CPU s, ${wall.toFixed(1)} s, peak ${(peak / 1e6).toFixed(0)} MB${files}`;
}

type Target = [what: string, value: number, most: number];

/** The targets of this size. */
function targetsOf(figures: SearchFigures): Target[] {
  const { stories, bytes, baseBytes, scriptBytes, warm, warmSlow, cold, ours, peer } = figures;
  if (stories >= 5000)
    return [
      ['indexing CPU beside Pagefind', ours.cpu / peer.cpu, 0.5],
      ['indexing memory beside Pagefind', ours.peak / peer.peak, 0.15],
      ['villages indexed anew after an edit', figures.edited.report.indexed ?? NaN, 1],
      ['a name, kB, median', percentile(bytes.names, 0.5) / 1000, 30],
    ];
  if (stories < 1000) return [];
  return [
    ['base on first focus, kB', (baseBytes + scriptBytes) / 1000, 110],
    ['a name, kB, median', percentile(bytes.names, 0.5) / 1000, 15],
    ['a name, kB, p95', percentile(bytes.names, 0.95) / 1000, 60],
    ['warm search and ten results, ms, p95', percentile(warm.ours, 0.95), 40],
    ['the same, CPU x6, ms, p95', percentile(warmSlow.ours, 0.95), 180],
    ['first results on the slow profile, s, median', percentile(cold.ours, 0.5) / 1000, 2],
  ];
}

/** Prints what was measured; returns whether every answer was exact. */
export function printSearch(figures: SearchFigures): boolean {
  const { stories, ours, peer, edited, size, exact, bytes, warm, warmSlow, cold } = figures;
  const { entries, turns, faults } = exact.ours;
  const isExact = [entries, turns].every(
    ({ recall, precision }) => recall === 1 && precision === 1,
  );
  const lines = [
    `\n${stories} stories`,
    exactLine('ours', exact.ours),
    exactLine('Pagefind, bare', exact.bare),
    exactLine('Pagefind, quoted', exact.quoted),
    ...faults.map((fault) => `    ${fault}`),
    indexLine('ours', ours, size.ours),
    indexLine('Pagefind', peer, size.peer),
    `  after an edit      ${edited.cpu.toFixed(1)} CPU s, ${edited.report.indexed} of ${edited.report.segments} villages indexed anew`,
    `  base, kB           ours ${((figures.baseBytes + figures.scriptBytes) / 1000).toFixed(1)} (script ${(figures.scriptBytes / 1000).toFixed(1)}), Pagefind ${(bytes.peer.base / 1000).toFixed(1)}`,
    `  index a name, kB   ours ${both(bytes.names, 1000)}, Pagefind ${both(bytes.peer.queries, 1000)}   (median / p95)`,
    `  index a query, kB  ours ${both(bytes.all, 1000)}`,
    `  warm, ms           ours ${both(warm.ours)}, Pagefind ${both(warm.pagefind)}`,
    `  warm, CPU x6, ms   ours ${both(warmSlow.ours)}, Pagefind ${both(warmSlow.pagefind)} (its worker is not slowed down)`,
    `  first results, slow profile, s   ours ${both(cold.ours, 1000, 2)}, Pagefind without a page ${both(cold.pagefind, 1000, 2)}`,
    ...targetsOf(figures).map(
      ([what, value, most]) =>
        `  ${value <= most ? 'met    ' : 'NOT MET'} ${what}: ${value.toFixed(3)} (at most ${most})`,
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return isExact;
}
