import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Repository } from './repository.ts';
import { GitFailure } from './run-git.ts';

/** A ref's next step: from what it is known to be, to what it will be; null: it is not there. */
export interface RefMove {
  ref: string;
  from: string | null;
  to: string | null;
}

const MOVED =
  /is at [0-9a-f]+ but expected|reference already exists|reference is missing|unable to resolve reference/;
const LOCKED = /Unable to create '[^']*\.lock'/;

/** How long git's lock on a ref may be held before it is taken for one a power cut left, in ms. */
const STALE_AFTER = 30_000;
/** How often, and how long apart in ms, a lock that is held is waited for. */
const ATTEMPTS = 40;
const BETWEEN = 50;

export async function readRef({ git }: Repository, ref: string): Promise<string | null> {
  const args = ['rev-parse', '-q', '--verify', `${ref}^{commit}`];
  return (await git.run(args, { answers: [1] })).text.trim() || null;
}

/**
 * Moves all of `moves`, or none and answers false: somebody else was faster. Every move is compare
 * and swap, so nothing that others did in the meantime can be overwritten.
 */
export async function moveRefs(
  repository: Repository,
  moves: readonly RefMove[],
): Promise<boolean> {
  const { git, nothing } = repository;
  const lines = moves.map((move) => moveLine(move, nothing));
  const input = ['start', ...lines, 'prepare', 'commit', ''].join('\0');
  for (let attempt = 1; ; attempt += 1) {
    try {
      await git.run(['update-ref', '--stdin', '-z', '-m', 'desk'], { input });
      return true;
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
      if (MOVED.test(error.reason)) return false;
      if (!LOCKED.test(error.reason) || attempt === ATTEMPTS) throw error;
      await removeStaleLocks(repository, moves);
      await pause(BETWEEN);
    }
  }
}

/** With `-z` a command is `update SP ref NUL new NUL old`, and NUL ends it. */
function moveLine({ ref, from, to }: RefMove, nothing: string): string {
  return to === null
    ? `delete ${ref}\0${from ?? nothing}`
    : `update ${ref}\0${to}\0${from ?? nothing}`;
}

/** Git holds these for milliseconds: one that is half a minute old belongs to nobody alive. */
async function removeStaleLocks(
  { commonFolder }: Repository,
  moves: readonly RefMove[],
): Promise<void> {
  const locks = [...moves.map(({ ref }) => `${ref}.lock`), 'packed-refs.lock'];
  for (const lock of locks) {
    const path = join(commonFolder, lock);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > STALE_AFTER) await rm(path, { force: true });
  }
}

/** All refs below `start` with what they point at. */
export async function listRefs(
  { git }: Repository,
  start: string,
): Promise<{ ref: string; commit: string }[]> {
  const { text } = await git.run(['for-each-ref', '--format=%(refname)%00%(objectname)', start]);
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [ref = '', commit = ''] = line.split('\0');
      return { ref, commit };
    });
}

/** `20261124T000151123Z`: sorts by time, and is fine in a ref. */
export function timeName(now = new Date()): string {
  return now.toISOString().replace(/[-:.]/g, '');
}
