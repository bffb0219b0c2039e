/** How often one may be wrong before one has to wait. */
interface Patience {
  /** Tries that cost nothing. */
  free: number;
}

export interface GuessLimits {
  /**
   * Takes a try for every one of these, as if it will be wrong; answers how long to wait instead,
   * in milliseconds, where one of them has had too many. Counted before the password is looked at:
   * a hundred tries at the same moment are a hundred tries.
   */
  take: (guess: Guess) => number;
  /** The password was right: the name is clean again, the address gets its try back. */
  forgive: (guess: Guess) => void;
  /** Nobody looked at the password: the try was none. */
  giveBack: (guess: Guess) => void;
}

export interface Guess {
  name: string;
  address: string;
}

interface Tries {
  wrong: number;
  /** The next one not before; milliseconds since 1970. */
  until: number;
  last: number;
}

const PATIENCE = {
  name: { free: 5 },
  // A whole office may come through one address.
  address: { free: 20 },
} satisfies Record<keyof Guess, Patience>;

const SECOND = 1000;
const FIRST_WAIT = 5 * SECOND;
const LONGEST_WAIT = 15 * 60 * SECOND;
/** Who has been quiet for so long begins anew; milliseconds. */
const FORGET = 24 * 60 * 60 * SECOND;
/** How many names and addresses are remembered. */
const REMEMBERED = 10_000;

/** 5 seconds after the first try too many, then twice as long every time, up to 15 minutes. */
function waitAfter(tooMany: number): number {
  return tooMany <= 0 ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(tooMany - 1, 20));
}

/** Slows down whoever guesses passwords, by the name guessed at and by where it comes from. */
export function createGuessLimits(now: () => number = Date.now): GuessLimits {
  const all = new Map<string, Tries>();
  const keysOf = (guess: Guess) =>
    (['name', 'address'] as const).map((kind) => ({ kind, key: `${kind} ${guess[kind]}` }));
  const find = (key: string): Tries => {
    const found = all.get(key);
    return found && now() - found.last < FORGET ? found : { wrong: 0, until: 0, last: 0 };
  };
  const put = (key: string, tries: Tries) => {
    all.delete(key);
    if (tries.wrong > 0) all.set(key, tries);
    if (all.size > REMEMBERED) all.delete(all.keys().next().value!);
  };
  const lower = (guess: Guess, lowered: (kind: keyof Guess, wrong: number) => number) => {
    for (const { kind, key } of keysOf(guess)) {
      const { wrong, last } = find(key);
      put(key, { wrong: lowered(kind, wrong), until: 0, last });
    }
  };
  return {
    take: (guess) => {
      const keys = keysOf(guess);
      const wait = Math.max(...keys.map(({ key }) => find(key).until - now()));
      if (wait > 0) return wait;
      for (const { kind, key } of keys) {
        const wrong = find(key).wrong + 1;
        const until = now() + waitAfter(wrong - PATIENCE[kind].free);
        put(key, { wrong, until, last: now() });
      }
      return 0;
    },
    forgive: (guess) => lower(guess, (kind, wrong) => (kind === 'name' ? 0 : wrong - 1)),
    giveBack: (guess) => lower(guess, (_, wrong) => wrong - 1),
  };
}
