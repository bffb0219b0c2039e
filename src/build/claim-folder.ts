import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Nobody else keeps this archive's site now. */
export interface Claim {
  /** Tells the next one where this one is to be found: `http://127.0.0.1:4321`. */
  announce: (address: string) => Promise<void>;
  release: () => Promise<void>;
}

interface Note {
  pid: number;
  address: string | null;
}

/** How often one that is just starting is asked where it is, and how long between; milliseconds. */
const [TIMES, BETWEEN, PATIENCE] = [20, 250, 3000];

async function readNote(file: string): Promise<Note | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Note;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether our own program answers there: after a power cut the number may be another program's. */
async function answers(address: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const status: unknown = await (await fetch(`${address}/desk/status`, { signal })).json();
    if (typeof status !== 'object' || status === null) return false;
    // Where editors log in, whoever is not logged in hears just that.
    return 'buildingSince' in status || ('id' in status && status.id === 'login-needed');
  } catch {
    return false;
  }
}

/** The address of the one that runs; null where there is none any more. */
async function findRunning(file: string): Promise<string | null> {
  for (let time = 0; time < TIMES; time += 1) {
    const note = await readNote(file);
    if (note?.address) return (await answers(note.address)) ? note.address : null;
    if (!note || !isAlive(note.pid)) return null;
    await wait(BETWEEN);
  }
  return null;
}

/** Claims an archive by a file of its cache, or returns the address of the one that has it. */
export async function claimFolder(file: string): Promise<Claim | string> {
  await mkdir(dirname(file), { recursive: true });
  const write = (address: string | null, flag: 'w' | 'wx') =>
    writeFile(file, JSON.stringify({ pid: process.pid, address } satisfies Note), { flag });
  try {
    await write(null, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const running = await findRunning(file);
    if (running) return running;
    await write(null, 'w');
  }
  return {
    announce: (address) => write(address, 'w'),
    release: async () => {
      if ((await readNote(file))?.pid === process.pid) await rm(file, { force: true });
    },
  };
}
