import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { measureTree } from './process-tree.ts';

/** What a stage cost: `cpu`, and `system` within it, in seconds; `peak` in bytes. */
export interface StageUse {
  cpu: number;
  system: number;
  peak: number;
}
/** By stage; `start` is what comes before the first: Node, Astro and its settings. */
export type BuildUse = Record<string, StageUse>;

export interface BuildRequest {
  kind: 'archive' | 'peer';
  cwd: string;
  environment: Record<string, string>;
  /** The stage before which the build is stopped; `end` lets it finish. */
  until: 'media' | 'search' | 'end';
}

/** Between two looks at the memory; milliseconds. */
const LOOK = 20;
/** How much of what a failed build printed is worth repeating; characters. */
const LAST_WORDS = 2000;

/** Runs one build and adds up what each of its stages cost, child processes included. */
export async function measureBuild(request: BuildRequest): Promise<BuildUse> {
  const { kind, cwd, environment, until } = request;
  const script = join(import.meta.dirname, 'measured-build.ts');
  const child = spawn(process.execPath, [script, kind, until], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
  });
  const pid = child.pid!;
  const use: BuildUse = {};
  let stage = 'start';
  let spent = { cpu: 0, system: 0 };
  let printed = '';
  const here = () => (use[stage] ??= { cpu: 0, system: 0, peak: 0 });
  const look = () => {
    const now = measureTree(pid);
    if (!now) return;
    const current = here();
    current.peak = Math.max(current.peak, now.memory);
    // A child that has just ended is counted neither by itself nor by its parent yet.
    if (now.cpu < spent.cpu) return;
    current.cpu += now.cpu - spent.cpu;
    current.system += now.system - spent.system;
    spent = now;
  };
  const timer = setInterval(look, LOOK);
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk) => (printed += chunk));
  const announcements = child.stdio[3] as Readable;
  const answers = child.stdio[4] as Writable;
  announcements.on('data', (chunk: Buffer) => {
    look();
    stage = chunk.toString().trim();
    answers.write('.');
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(timer);
  if (status !== 0) throw new Error(`构建失败：\n${printed.slice(-LAST_WORDS)}`);
  delete use[until];
  return use;
}
