/** Too many are waiting already; whoever comes now is sent away. */
export class Busy extends Error {
  override name = 'Busy';
}

/** Lets `atOnce` tasks run and `waiting` more stand in line; throws {@link Busy} to all others. */
export function createTurnstile({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  const line: (() => void)[] = [];
  let running = 0;
  const leave = () => {
    const next = line.shift();
    if (next) next();
    else running -= 1;
  };
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running < atOnce) running += 1;
    else if (line.length < waiting) await new Promise<void>((resolve) => line.push(resolve));
    else throw new Busy();
    try {
      return await task();
    } finally {
      leave();
    }
  };
}
