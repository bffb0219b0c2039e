import type { MergedPair } from '../../indexing/merge-pairs.ts';

/** A pair of Chinese characters that stands in the archive's texts. */
export interface HeardPair {
  first: number;
  second: number;
  /** Bytes of its places: what stands in many places comes first. */
  weight: number;
}

const HAN = /\p{Script=Han}/u;

/** The Chinese pairs of all texts, gathered while the index is written. */
export class Vocabulary {
  readonly pairs: HeardPair[] = [];
  readonly #known = new Map<number, boolean>();

  #isHan(point: number): boolean {
    let isHan = this.#known.get(point);
    if (isHan === undefined) {
      isHan = HAN.test(String.fromCodePoint(point));
      this.#known.set(point, isHan);
    }
    return isHan;
  }

  /** The same pairs, one after the other, each remembered. */
  *listen(pairs: Iterable<MergedPair>): Generator<MergedPair> {
    for (const pair of pairs) {
      const { first, second, sections } = pair;
      if (this.#isHan(first) && this.#isHan(second)) {
        const weight = sections.reduce((sum, { places }) => sum + places.length, 0);
        this.pairs.push({ first, second, weight });
      }
      yield pair;
    }
  }

  /** The Chinese characters among them. */
  characters(): Set<number> {
    const found = new Set<number>();
    for (const { first, second } of this.pairs) found.add(first).add(second);
    return found;
  }
}
