import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { WorkerAnswer } from './build-worker.ts';
import type { BuiltPages } from './published-pages.ts';

export interface Builder {
  /** Builds the archive into `out`, whole or not at all; throws what went wrong, in Chinese. */
  build: (out: string) => Promise<BuiltPages>;
  /** Gets ready, so that the next build starts at once. */
  warm: () => void;
  /** Ends, also in the middle of a build, which throws then. */
  close: () => Promise<void>;
}

const WORKER = join(import.meta.dirname, 'build-worker.ts');
/** Every build leaves something behind in Astro: above this, the next one gets a new process; bytes. */
const ENOUGH = 2_000_000_000;
/** A process that waits holds half a gigabyte that an old computer can use; milliseconds. */
const IDLE = 10 * 60_000;

function answerOf(worker: ChildProcess): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null, signal: string | null) =>
      reject(new Error(`生成网站的程序自己停了（${signal ?? code}）。（builder-stopped）`));
    worker.once('exit', ended);
    worker.once('message', (answer) => {
      worker.off('exit', ended);
      resolve(answer as WorkerAnswer);
    });
  });
}

function stop(worker: ChildProcess | null): Promise<void> {
  if (!worker || worker.exitCode !== null || worker.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    worker.once('exit', () => resolve());
    worker.kill('SIGKILL');
  });
}

/** Builds in a process of its own, so that serving never waits, and which is kept for the next; `quiet`: its report is for nobody. */
export function createBuilder(
  environment: NodeJS.ProcessEnv = process.env,
  { quiet = false } = {},
): Builder {
  let worker: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  const release = () => {
    const released = worker;
    worker = null;
    return stop(released);
  };
  const ready = () => {
    clearTimeout(idle);
    if (worker) return worker;
    const env = { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...environment };
    const says = quiet ? 'ignore' : 'inherit';
    const started = fork(WORKER, { env, stdio: ['ignore', 'ignore', says, 'ipc'] });
    started.once('exit', () => {
      if (worker === started) worker = null;
    });
    worker = started;
    return started;
  };
  const rest = () => {
    clearTimeout(idle);
    idle = setTimeout(() => void release(), IDLE).unref();
  };
  return {
    build: async (out) => {
      const chosen = ready();
      const answering = answerOf(chosen);
      chosen.send({ out });
      const answer = await answering;
      rest();
      if ('failed' in answer) {
        if (process.env.DEBUG) process.stderr.write(`${answer.stack}\n`);
        throw new Error(answer.failed);
      }
      if (answer.memory > ENOUGH) await release();
      return answer.done;
    },
    warm: () => {
      ready();
      rest();
    },
    close: async () => {
      clearTimeout(idle);
      await release();
    },
  };
}
