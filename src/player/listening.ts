/* What only those need who listen, or come to a second of the sound; fetched when they do. */
export { followTurns } from './follow-turns.ts';
export { goToAddress } from './go-to-address.ts';
