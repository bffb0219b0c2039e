import { openDesk } from './open-desk.ts';

/**
 * For tests: does one action and is killed, with every git it has started, at the step whose number
 * it is given. Says `acknowledged` if it lives to see the answer.
 */
const [content = '', request = '', number = ''] = process.argv.slice(2);

/** Where a cut can leave something half done: between any two steps, and inside those that write. */
const COUNTED =
  /^before |^during (hash-object|update-index|write-tree|commit-tree|update-ref)|^place |^lock |^change /;

let left = Infinity;
const step = (name: string) => {
  if (!COUNTED.test(name)) return;
  left -= 1;
  // The group: git's processes are ours, and a power cut would not spare them.
  if (left === 0) process.kill(-process.pid, 'SIGKILL');
};

const desk = await openDesk({ content, step });
left = Number(number);
await desk.handle(JSON.parse(request));
process.stdout.write('acknowledged');
await desk.close();
