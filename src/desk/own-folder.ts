import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Repository } from './repository.ts';

/** In a container every process may have the number of the one before it; this tells them apart. */
const SESSION = randomUUID().slice(0, 8);

/** A name in our own folder that says whose it is, so that leftovers can be told from work. */
export function ownName({ ownFolder }: Repository, kind: string): string {
  return join(ownFolder, `${kind}-${process.pid}-${SESSION}-${randomUUID()}`);
}

/** Whether the process that made this file of our own folder is gone. */
function isLeftover(name: string): boolean {
  const [, number, session] = /^\w+-(\d+)-(\w+)-/.exec(name) ?? [];
  if (!number) return false;
  return Number(number) === process.pid ? session !== SESSION : !isAlive(Number(number));
}

/** What desks that are gone have left in our own folder. */
export async function listLeftovers({ ownFolder }: Repository): Promise<string[]> {
  const names = await readdir(ownFolder).catch(() => []);
  return names.filter(isLeftover).map((name) => join(ownFolder, name));
}

export async function clearLeftovers(repository: Repository): Promise<void> {
  for (const path of await listLeftovers(repository)) await rm(path, { force: true });
}

function isAlive(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
