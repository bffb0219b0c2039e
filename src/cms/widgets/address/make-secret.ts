const SIGNS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 26;
/** The largest multiple of 36 in a byte: above it the first signs would be likelier. */
const FAIR = 252;

/** An address that nobody guesses: 26 signs, 134 bits. */
export function makeSecret(): string {
  let secret = '';
  while (secret.length < LENGTH) {
    const [byte = FAIR] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < FAIR) secret += SIGNS[byte % SIGNS.length];
  }
  return secret;
}
