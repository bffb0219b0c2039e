/**
 * What two texts must share to be the same words: full- and half-width, upper and lower case are
 * alike (NFKC, Unicode UAX #15), punctuation, spaces and accents standing alone do not count. Kept
 * are letters of every script, digits and emoji. Titles, turns and queries all pass through here,
 * in the build and in the browser: "contains" means contains after folding.
 */
const KEPT = /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
/** A character with the marks that belong to it: `e` + `́` is folded as one. */
const CLUSTERS = /\P{M}\p{M}*|\p{M}+/gu;
/** Most text is this, and is what it is: worth asking first, at four million characters. */
const PLAIN = /^[\u4e00-\u9fff]$/;

/** Folded text as code points, each with the place in the original it comes from. */
export interface FoldedText {
  /** Code points. */
  points: number[];
  /** For each point, where its character begins and ends in the original; UTF-16 units. */
  from: number[];
  to: number[];
}

function foldCluster(cluster: string): string {
  return PLAIN.test(cluster) ? cluster : cluster.normalize('NFKC').toLowerCase();
}

/** Folds a text, keeping track of where everything came from, so that words can be marked. */
export function foldText(text: string): FoldedText {
  const folded: FoldedText = { points: [], from: [], to: [] };
  let at = 0;
  for (const cluster of text.match(CLUSTERS) ?? []) {
    const end = at + cluster.length;
    for (const character of foldCluster(cluster)) {
      if (!KEPT.test(character)) continue;
      folded.points.push(character.codePointAt(0)!);
      folded.from.push(at);
      folded.to.push(end);
    }
    at = end;
  }
  return folded;
}

/** The words of a query, folded: what stands between spaces must be found, all of it, in one story. */
export function foldWords(query: string): number[][] {
  return query
    .split(/\s+/u)
    .map((word) => foldText(word).points)
    .filter((points) => points.length > 0);
}
