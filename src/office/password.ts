import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { createTurnstile } from './turnstile.ts';

/** What scrypt costs: memory is 128 · N · r bytes (64 MB), time grows with p (some 0.2 s). */
export interface Cost {
  N: number;
  r: number;
  p: number;
}

/** A password as it is kept: enough to check one, not to know it. Bytes in base64. */
export interface KeptPassword extends Cost {
  salt: string;
  hash: string;
}

const COST: Cost = { N: 2 ** 16, r: 8, p: 2 };
const HASH_BYTES = 32;
const SALT_BYTES = 16;
/** No more than this is hashed at a time: a hundred people at the door must not fill the memory. */
const turnstile = createTurnstile({ atOnce: 1, waiting: 16 });

/** A full-width digit from a Chinese input method is the digit it looks like. */
const normalise = (password: string) => password.normalize('NFKC');

function hash(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  const options = { N, r, p, maxmem: 256 * N * r };
  return turnstile(
    () =>
      new Promise((resolve, reject) => {
        scrypt(normalise(password), salt, HASH_BYTES, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
}

/** Makes what is kept of a password. `cost` is smaller in tests only. */
export async function keepPassword(password: string, cost = COST): Promise<KeptPassword> {
  const salt = randomBytes(SALT_BYTES);
  const key = await hash(password, salt, cost);
  return { ...cost, salt: salt.toString('base64'), hash: key.toString('base64') };
}

/** Stands in for an editor whom nobody knows, so that the answer takes as long. */
const NOBODY = {
  salt: randomBytes(SALT_BYTES).toString('base64'),
  hash: randomBytes(HASH_BYTES).toString('base64'),
};

/**
 * Whether a password is the kept one. `kept` undefined: no such editor; the work is done all the
 * same, at the cost of `like` (some editor's), and the answer is no. Throws `Busy` when too many
 * others are waiting.
 */
export async function isPassword(
  password: string,
  kept: KeptPassword | undefined,
  like: Cost = COST,
): Promise<boolean> {
  const known = kept ?? { N: like.N, r: like.r, p: like.p, ...NOBODY };
  const key = await hash(password, Buffer.from(known.salt, 'base64'), known);
  const expected = Buffer.from(known.hash, 'base64');
  const same = key.length === expected.length && timingSafeEqual(key, expected);
  return same && kept !== undefined;
}

/** Without what is mistaken for something else: no 0 and o, no 1, l and i. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password that can be read out over a table: `k7mp-3hda-x9qe`, about 59 bits. */
export function inventPassword(): string {
  const four = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [four(), four(), four()].join('-');
}

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 200;
/** What people choose when they are asked for eight signs. */
const PLAIN = /^(?:(.)\1*|.*(?:12345678|87654321|password|qwertyui|iloveyou|woaini|admin123).*)$/i;

/** Why a password cannot be taken; null: it can. */
export function faultOf(
  password: string,
  name: string,
): 'tooShort' | 'tooLong' | 'tooPlain' | null {
  const text = normalise(password);
  const length = [...text].length;
  if (length < SHORTEST_PASSWORD) return 'tooShort';
  if (length > LONGEST_PASSWORD) return 'tooLong';
  const isName = text.toLowerCase().split(name.toLowerCase()).join('').length < 4;
  return PLAIN.test(text) || isName ? 'tooPlain' : null;
}
