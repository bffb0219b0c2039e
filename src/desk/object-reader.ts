import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { GitFailure, type Git } from './run-git.ts';

export interface ObjectReader {
  /** The bytes of an object by its id; undefined where there is none. */
  read: (id: string) => Promise<Buffer | undefined>;
  /** Resolves when git has ended. */
  close: () => Promise<void>;
}

interface Question {
  answer: (bytes: Buffer | undefined) => void;
  fail: (error: Error) => void;
}

interface Conversation {
  child: ChildProcessWithoutNullStreams;
  waiting: Question[];
  /** What is to be sent with the next breath. */
  asked: string[];
}

/**
 * One `git cat-file` for all reading: five thousand entries are five thousand lines to one
 * process, and not five thousand processes. It is started when something is asked, and again when
 * it has died.
 */
export function createObjectReader(git: Git): ObjectReader {
  let talk: Conversation | undefined;
  const begin = (): Conversation => {
    const child = git.start(['cat-file', '--batch-command', '--buffer']);
    const begun: Conversation = { child, waiting: [], asked: [] };
    const end = () => {
      if (talk === begun) talk = undefined;
      begun.waiting.splice(0).forEach(({ fail }) => fail(new GitFailure(['cat-file'], null, '')));
    };
    child.stdout.on('data', takeAnswers(begun.waiting));
    child.stderr.resume();
    child.stdin.on('error', () => undefined);
    child.on('error', end);
    child.on('close', end);
    return begun;
  };
  return {
    read: (id) =>
      new Promise((answer, fail) => {
        if (!/^[0-9a-f]{40,64}$/.test(id)) return answer(undefined);
        talk ??= begin();
        talk.waiting.push({ answer, fail });
        if (talk.asked.push(`contents ${id}\n`) === 1) queueMicrotask(sendAll(talk));
      }),
    close: async () => {
      if (!talk) return;
      const ended = once(talk.child, 'close');
      talk.child.stdin.end();
      await ended;
    },
  };
}

/** All that was asked for at once goes out in one piece, and comes back in large ones. */
function sendAll({ child, asked }: Conversation): () => void {
  return () => {
    child.stdin.write(`${asked.splice(0).join('')}flush\n`);
  };
}

/** Cuts the stream into answers: `<id> <type> <size>`, the bytes, an end of line; or `<id> missing`. */
function takeAnswers(waiting: Question[]): (bytes: Buffer) => void {
  let parts: Buffer[] = [];
  let held = 0;
  let wanted = 0;
  return (bytes) => {
    parts.push(bytes);
    held += bytes.length;
    // A large object arrives in many pieces; they are joined once, when all of them are here.
    while (held > 0 && held >= wanted) {
      const all = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
      const taken = takeOne(all);
      if (typeof taken === 'number') {
        parts = [all];
        wanted = taken;
        break;
      }
      parts = [all.subarray(taken.length)];
      held -= taken.length;
      wanted = 0;
      waiting.shift()?.answer(taken.bytes);
    }
  };
}

/** One answer and its length with all around it; or how many bytes there must be to go on. */
function takeOne(all: Buffer): { bytes: Buffer | undefined; length: number } | number {
  const line = all.indexOf(10);
  if (line < 0) return all.length + 1;
  const size = /^\S+ \w+ (\d+)$/.exec(all.toString('latin1', 0, line))?.[1];
  if (size === undefined) return { bytes: undefined, length: line + 1 };
  const end = line + 1 + Number(size);
  if (all.length < end + 1) return end + 1;
  return { bytes: Buffer.from(all.subarray(line + 1, end)), length: end + 1 };
}
