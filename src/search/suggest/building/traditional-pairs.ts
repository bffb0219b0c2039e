import { Converter } from 'opencc-js/t2cn';

/** The characters of Unicode among which the traditional ones in use are. */
const [FIRST, LAST] = [0x3400, 0x9fff];

/** Traditional characters, each with its simplified one. Taiwan's ways of writing are the widest. */
function listPairs(): [traditional: number, simplified: number][] {
  const simplify = Converter({ from: 'tw', to: 'cn' });
  const pairs: [number, number][] = [];
  for (let point = FIRST; point <= LAST; point += 1) {
    const character = String.fromCodePoint(point);
    const simple = simplify(character);
    if (simple !== character && [...simple].length === 1)
      pairs.push([point, simple.codePointAt(0)!]);
  }
  return pairs;
}

export interface TraditionalPairs {
  /**
   * Each traditional character that leads to one the archive holds, behind how many places its
   * simplified one comes after the last, in the order of the alphabet; base 36.
   */
  steps: string;
  /** Those that the archive itself holds, each before its simplified one. */
  held: string;
}

/** What helps in an archive that holds `characters`; `alphabet` as in `Sounds`. */
export function traditionalPairs(
  characters: ReadonlySet<number>,
  alphabet: readonly number[],
): TraditionalPairs {
  const places = new Map(alphabet.map((point, index) => [point, index]));
  const pairs = listPairs();
  const useful = pairs
    .filter(([, simple]) => characters.has(simple) && places.has(simple))
    .map(([traditional, simple]) => [places.get(simple)!, traditional] as const)
    .sort(([a], [b]) => a - b);
  let last = 0;
  const steps = useful.map(([place, traditional]) => {
    const step = (place - last).toString(36);
    last = place;
    return step + String.fromCodePoint(traditional);
  });
  return {
    steps: steps.join(''),
    held: pairs
      .filter(([traditional]) => characters.has(traditional))
      .map((pair) => String.fromCodePoint(...pair))
      .join(''),
  };
}
