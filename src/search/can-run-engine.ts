/** The smallest WebAssembly with a table of references, which Pagefind's has too. */
const PROBE = [0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0];

/**
 * Whether Pagefind's WebAssembly runs here: since Chrome 96 and iOS 15. Its scripts are compiled
 * down (`lower-engine.ts`); this cannot be.
 */
export function canRunEngine(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(new Uint8Array(PROBE));
}
