/** What Windows has in no file's name, what ends a line, and `%`, which two checkers read otherwise. */
// oxlint-disable-next-line no-control-regex
const FOREIGN = /[\u0000-\u001f"%*:<>?\\|]/;
const ENDS_BADLY = /[. ]$/;

/**
 * The files whose names would not outlast every disk and checker: signs that one of them has not, a
 * dot or blank at the end, or a twin that differs in case or in how Unicode writes it only.
 */
export function fragileNames(paths: readonly string[]): string[] {
  const twins = new Map<string, number>();
  const plain = (path: string) => path.normalize('NFC').toLowerCase();
  for (const path of paths) twins.set(plain(path), (twins.get(plain(path)) ?? 0) + 1);
  return paths.filter(
    (path) =>
      FOREIGN.test(path) ||
      path.split('/').some((name) => ENDS_BADLY.test(name)) ||
      twins.get(plain(path))! > 1,
  );
}
