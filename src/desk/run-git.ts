import {
  spawn,
  type ChildProcessByStdio,
  type ChildProcessWithoutNullStreams,
} from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { DeskRefusal } from './desk-refusal.ts';

/** A step of the desk, told to whoever watches: tests cut the power at each of them. */
export type WatchStep = (step: string) => void;

export interface RunOptions {
  input?: string | Uint8Array;
  environment?: Record<string, string>;
  /** A file that gets what git says, which is then in no answer. */
  output?: number;
  /** Exit statuses that are answers and not failures. */
  answers?: readonly number[];
}

export interface GitOutput {
  status: number;
  bytes: Buffer;
  text: string;
}

export interface Git {
  run: (args: readonly string[], options?: RunOptions) => Promise<GitOutput>;
  /** For a conversation that lasts. */
  start: (args: readonly string[]) => ChildProcessWithoutNullStreams;
  step: WatchStep;
}

/** Git ended badly; `explainFailure` turns it into a sentence. */
export class GitFailure extends Error {
  readonly reason: string;

  constructor(args: readonly string[], status: number | null, reason: string) {
    super(`git ${args[0] ?? ''} ended with ${status}: ${reason}`);
    this.name = 'GitFailure';
    this.reason = reason;
  }
}

/**
 * Settings of ours win over the user's: nothing that lies in a repository may run a command
 * (hooks, fsmonitor), names arrive as they are, what is acknowledged is on the disk, and merges
 * follow no guessed renames (two stories begin so much alike that git takes one for the other).
 */
const SETTINGS = [
  'core.quotePath=false',
  'core.fsmonitor=',
  'core.hooksPath=/dev/null',
  'core.fsync=all',
  'core.protectNTFS=true',
  'core.protectHFS=true',
  'core.safecrlf=false',
  // Recordings go through piece by piece, and no look at one maps all of it.
  'core.bigFileThreshold=16m',
  'core.packedGitWindowSize=16m',
  'core.logAllRefUpdates=true',
  'gc.auto=0',
  'maintenance.auto=false',
  'i18n.commitEncoding=utf-8',
  'i18n.logOutputEncoding=utf-8',
  'log.showSignature=false',
  'merge.renames=false',
  'merge.directoryRenames=false',
].flatMap((setting) => ['-c', setting]);

/** What git may know of our surroundings: not one GIT_ variable among them. */
const KEPT = ['PATH', 'HOME', 'XDG_CONFIG_HOME', 'USERPROFILE', 'SYSTEMROOT', 'TEMP', 'TMPDIR'];

function gitEnvironment(added: Record<string, string> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => KEPT.includes(name.toUpperCase()));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    ...added,
  };
}

/** How many of git's processes run at once; sixty who save together wait in line. */
const AT_ONCE = 8;

/** Lets `places` in; answers, when there is room, how to leave again. */
function createDoor(places: number): () => Promise<() => void> {
  const waiting: (() => void)[] = [];
  let free = places;
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    return leave;
  };
}

/** Git in the folder `cwd`, always with arguments and never through a shell. */
export function createGit(cwd: string, step: WatchStep = () => undefined): Git {
  const start = (args: readonly string[], environment?: Record<string, string>) =>
    spawn('git', [...SETTINGS, ...args], { cwd, env: gitEnvironment(environment) });
  const startInto = (args: readonly string[], output: number) =>
    spawn('git', [...SETTINGS, ...args], {
      cwd,
      env: gitEnvironment(),
      stdio: ['pipe', output, 'pipe'],
    }) as ChildProcessByStdio<Writable, null, Readable>;
  const enter = createDoor(AT_ONCE);
  const run = async (args: readonly string[], options: RunOptions = {}): Promise<GitOutput> => {
    step(`before ${args[0]}`);
    const leave = await enter();
    const { output } = options;
    const child = output === undefined ? start(args, options.environment) : startInto(args, output);
    const ended = collect(child).finally(leave);
    child.stdin.end(options.input);
    step(`during ${args[0]}`);
    const { status, bytes, reason } = await ended;
    if (status === null || (status !== 0 && !options.answers?.includes(status))) {
      throw new GitFailure(args, status, reason);
    }
    return { status, bytes, text: bytes.toString() };
  };
  return { run, start: (args) => start(args), step };
}

interface Ended {
  status: number | null;
  bytes: Buffer;
  reason: string;
}

function collect(child: ChildProcessByStdio<Writable, Readable | null, Readable>): Promise<Ended> {
  const out: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout?.on('data', (bytes: Buffer) => out.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => complaints.push(bytes));
  // Git may end without having read what we send; its exit status says why.
  child.stdin.on('error', () => undefined);
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? new DeskRefusal('git-missing') : error),
    );
    child.on('close', (status) => {
      const reason = Buffer.concat(complaints).toString().trim();
      resolve({ status, bytes: Buffer.concat(out), reason });
    });
  });
}
