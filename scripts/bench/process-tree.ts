import { readFileSync } from 'node:fs';

/** What a process and all it started cost so far. */
export interface TreeUse {
  /** User and system, of the living and of those that ended. Seconds. */
  cpu: number;
  /** Of these, how many the system took; making files is most of it, and varies much. Seconds. */
  system: number;
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
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15).map(Number);
  const bySystem = (system + childSystem) / TICKS_A_SECOND;
  const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return {
    cpu: (user + childUser) / TICKS_A_SECOND + bySystem,
    system: bySystem,
    memory: Number(resident ?? 0) * 1024,
  };
}

/** Adds up a process and its descendants from `/proc`; null when it has ended. */
export function measureTree(pid: number): TreeUse | null {
  try {
    const own = useOf(pid);
    for (const child of children(pid)) {
      const use = measureTree(child);
      if (!use) continue;
      own.cpu += use.cpu;
      own.system += use.system;
      own.memory += use.memory;
    }
    return own;
  } catch {
    return null;
  }
}
