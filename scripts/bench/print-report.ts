import type { BuildUse, StageUse } from './measure-build.ts';

const STAGES = {
  start: '启动',
  reading: '读档案',
  pages: '生成网页',
  media: '照片录音',
  search: '索引',
  guard: '检查',
} as const;
/** A cold HTML build is these: photos and the search index are counted apart. */
const HTML: readonly string[] = ['start', 'reading', 'pages'];

const seconds = (cpu: number) => cpu.toFixed(2).padStart(8);
const megabytes = (bytes: number) => String(Math.round(bytes / 1024 / 1024)).padStart(7);

/** What a build's HTML cost. */
export function htmlUse(use: BuildUse): StageUse {
  const counted = HTML.flatMap((stage) => use[stage] ?? []);
  return {
    cpu: counted.reduce((sum, { cpu }) => sum + cpu, 0),
    system: counted.reduce((sum, { system }) => sum + system, 0),
    peak: Math.max(...counted.map(({ peak }) => peak)),
  };
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]!
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function line({ cpu, system, peak }: StageUse, label: string): string {
  return `${seconds(cpu)} ${seconds(system)} ${megabytes(peak)}  ${label}\n`;
}

/** One line a stage: CPU seconds of all processes, and the most memory they held together. */
export function printBuild(title: string, use: BuildUse): void {
  process.stdout.write(`\n${title}\n  CPU 秒 其中内核  峰值 MB\n`);
  for (const [stage, label] of Object.entries(STAGES)) {
    if (use[stage]) process.stdout.write(line(use[stage], label));
  }
  process.stdout.write(line(htmlUse(use), '网页合计（启动、读档案、生成网页）'));
}

/** Ours beside the peer's, cold, HTML only. */
export function printRatio(ours: BuildUse[], peers: BuildUse[], turns: string): void {
  const of = (runs: BuildUse[], what: keyof StageUse) =>
    median(runs.map((use) => htmlUse(use)[what]));
  const [cpu, peak] = (['cpu', 'peak'] as const).map((what) => of(ours, what) / of(peers, what));
  process.stdout.write(
    `\n与普通 @astrojs/mdx（${turns}）之比（冷构建网页，${peers.length} 次中位数）：CPU ${cpu!.toFixed(2)}，内存 ${peak!.toFixed(2)}\n`,
  );
}
