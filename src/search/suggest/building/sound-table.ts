import { readPinyin } from '../../pinyin/read-pinyin.ts';
import { listGb2312 } from '../gb2312.ts';
import { FIRST_SOUND, type SoundTable } from '../suggestion-files.ts';

const SYLLABLE = /^[a-z]+$/;

/** How characters are read: all of GB 2312, and what else `characters` has. */
export function makeSoundTable(characters: ReadonlySet<number>): SoundTable {
  const common = listGb2312();
  const known = new Set(common);
  const others = [...characters].filter((point) => !known.has(point)).sort((a, b) => a - b);
  const read = (points: readonly number[]) =>
    points.map((point) => readPinyin(String.fromCodePoint(point))[0]!);
  const [readings, otherReadings] = [read(common), read(others)];
  const syllables = [...new Set([...readings, ...otherReadings])]
    .filter((syllable) => SYLLABLE.test(syllable))
    .sort();
  const numbers = new Map(syllables.map((syllable, index) => [syllable, index]));
  const encode = (list: readonly string[]) =>
    list
      .map((syllable) => numbers.get(syllable))
      .map((number) => (number === undefined ? ' ' : String.fromCharCode(FIRST_SOUND + number)))
      .join('');
  return {
    syllables: syllables.join(' '),
    read: encode(readings),
    more: others.map((point) => String.fromCodePoint(point)).join(''),
    moreRead: encode(otherReadings),
  };
}
