/** Where somebody comes from a result, the words are marked: that script comes only then. */
export function waitForArrival(): void {
  if (/[?&]q=/.test(location.search))
    import('./arrive.ts').then(
      (arrival) => arrival.arrive(),
      () => undefined,
    );
}
