import { blurSyllable } from './blur-syllable.ts';
import { listGb2312 } from './gb2312.ts';
import { FIRST_SOUND, type SoundTable } from './suggestion-files.ts';

/** How characters are read: built the same way where the files are written and where they are read. */
export class Sounds {
  /** Every character the table has, as code points. */
  readonly alphabet: readonly number[];
  /** Which syllables there are. */
  readonly syllables: ReadonlySet<string>;
  readonly #read = new Map<number, string>();
  /** Code points that sound alike, nearly alike included; by the syllable they blur to. */
  readonly #alike = new Map<string, number[]>();
  readonly #ranks = new Map<number, number>();
  readonly #classes: Map<string, number>;

  constructor({ syllables, read, more, moreRead }: SoundTable) {
    const names = syllables.split(' ');
    this.syllables = new Set(names);
    this.#classes = new Map(
      Array.from(new Set(names.map(blurSyllable)))
        .sort()
        .map((name, index) => [name, index]),
    );
    const others = Array.from(more, (character) => character.codePointAt(0)!);
    this.alphabet = listGb2312().concat(others);
    const sounds = read + moreRead;
    this.alphabet.forEach((point, index) => {
      const syllable = names[sounds.charCodeAt(index) - FIRST_SOUND];
      if (syllable !== undefined) this.#learn(point, syllable);
    });
  }

  #learn(point: number, syllable: string): void {
    const blurred = blurSyllable(syllable);
    const alike = this.#alike.get(blurred) ?? [];
    this.#alike.set(blurred, alike);
    this.#read.set(point, syllable);
    this.#ranks.set(point, alike.length);
    alike.push(point);
  }

  /** The syllable of a character; undefined where it has none. */
  syllableOf(point: number): string | undefined {
    return this.#read.get(point);
  }

  /** How many sounds are told apart. */
  get classCount(): number {
    return this.#classes.size;
  }

  /** The number of what a syllable blurs to; -1 for what is none. */
  classOf(syllable: string | undefined): number {
    return syllable === undefined ? -1 : (this.#classes.get(blurSyllable(syllable)) ?? -1);
  }

  /** Which of the characters that sound like it this one is. */
  rankOf(point: number): number {
    return this.#ranks.get(point) ?? -1;
  }

  /** All characters of a sound, by the number of its class. */
  alike(): readonly (readonly number[])[] {
    return Array.from(this.#classes.keys(), (name) => this.#alike.get(name) ?? []);
  }
}
