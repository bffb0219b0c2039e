import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexReport } from '../../../src/search/indexing/write-index.ts';
import { measureTree } from '../process-tree.ts';

/** What indexing cost: seconds of all processes, bytes of memory at the peak, and what came of it. */
export interface Indexing {
  cpu: number;
  wall: number;
  peak: number;
  report: Partial<IndexReport>;
}

/** Between two looks; milliseconds. */
const LOOK = 10;

/** Indexes a written corpus in a process of its own, and watches what it costs. */
export async function measureIndexing(
  which: 'archive' | 'pagefind',
  folder: string,
  out: string,
): Promise<Indexing> {
  const script = join(import.meta.dirname, `index-${which}.ts`);
  const began = performance.now();
  const child = spawn(process.execPath, [script, folder, out], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let [printed, cpu, peak] = ['', 0, 0];
  child.stdout.on('data', (chunk) => (printed += chunk));
  const timer = setInterval(() => {
    const now = measureTree(child.pid!);
    if (!now) return;
    cpu = Math.max(cpu, now.cpu);
    peak = Math.max(peak, now.memory);
  }, LOOK);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (status !== 0) throw new Error(`${which}: indexing failed`);
  const report = JSON.parse(printed.slice(printed.lastIndexOf('{'))) as Partial<IndexReport>;
  return { cpu, wall: (performance.now() - began) / 1000, peak, report };
}

/** Bytes and number of the files below a folder. */
export async function sizeOf(folder: string): Promise<{ bytes: number; files: number }> {
  const size = { bytes: 0, files: 0 };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    size.bytes += (await stat(join(entry.parentPath, entry.name))).size;
    size.files += 1;
  }
  return size;
}
