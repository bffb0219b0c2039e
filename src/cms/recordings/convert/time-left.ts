/** Before that nobody can tell; milliseconds. */
const TELLING = 2000;
const TELLING_SHARE = 0.005;

/**
 * How long it will take still, from how long it took until now: called with the share that is done
 * (0 to 1), answers seconds; undefined while that cannot be told.
 */
export function createTimeLeft(now: () => number = () => performance.now()) {
  let start: { at: number; share: number } | undefined;
  return (share: number): number | undefined => {
    // Who goes on with something half done has not done that half in no time.
    start ??= { at: now(), share };
    const [took, done] = [now() - start.at, share - start.share];
    if (took < TELLING || done < TELLING_SHARE) return undefined;
    return ((took / done) * (1 - share)) / 1000;
  };
}
