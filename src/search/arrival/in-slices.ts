/** Milliseconds of work at a time: a finger on the page is answered in between. */
const SLICE = 10;

/** Hands one thing after the other to `use`, a few milliseconds at a time; then calls `done`. */
export function inSlices<T>(
  things: Iterator<T>,
  { use, done }: { use: (thing: T) => void; done: () => void },
): void {
  const work = () => {
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      const next = things.next();
      if (next.done) return done();
      use(next.value);
    }
    setTimeout(work);
  };
  work();
}
