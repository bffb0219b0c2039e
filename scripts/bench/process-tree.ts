import { readFileSync } from 'node:fs';

/** What a process and all it started cost so far. */
export interface TreeUse {
  /** User and system, of the living and of those that ended. Seconds. */
  cpu: number;
  /** Resident memory of all of them at this moment. Bytes. */
  memory: number;
}

/** Linux counts in hundredths of a second, on every architecture Node runs on. */
const TICKS_A_SECOND = 100;

function children(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.split(' ').filter(Boolean).map(Number);
}

/** Children that other threads started are listed under those: Node starts all from the first. */
function useOf(pid: number): TreeUse {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The command's name stands in brackets and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { cpu: ticks / TICKS_A_SECOND, memory: Number(resident ?? 0) * 1024 };
}

/** Adds up a process and its descendants from `/proc`; null when it has ended. */
export function measureTree(pid: number): TreeUse | null {
  try {
    const own = useOf(pid);
    for (const child of children(pid)) {
      const use = measureTree(child);
      if (!use) continue;
      own.cpu += use.cpu;
      own.memory += use.memory;
    }
    return own;
  } catch {
    return null;
  }
}
