import type { Random } from '../../../scripts/samples/drawing/random.ts';
import type { Lexicon } from './lexicon.ts';

/** What one story speaks of again and again. */
export interface Subject {
  topic: readonly string[];
  people: readonly string[];
  /** Villages and words of the dialect. */
  places: readonly string[];
}

export interface Speech {
  /** Text of about `count` characters, punctuation not counted. */
  speak: (count: number, subject: Subject, random: Random) => string;
}

/** Up to how many characters a clause has. */
const CLAUSE = { from: 4, to: 13 };
/** Of a hundred words, how many are of the story's topic; of a hundred clauses, how many name somebody. */
const [TOPICAL, NAMING, PLACING, DATING] = [12, 9, 4, 4];

/**
 * What is hard to find, or easily found where it does not stand: full width, digits in both scripts,
 * Latin inside Chinese, emoji with and without joiners, repeats, characters beyond 16 bits.
 */
const ODD = [
  'CCTV ＣＣＴＶ iPhone ｉＰｈｏｎｅ６ Wi-Fi T恤 卡拉OK Café DDT abcabcabd',
  '三十 30 ３０ 30里 三十里 12.5亩 ① 1,958斤 １９５８ 二〇〇八',
  '哈哈哈 哈哈哈哈哈 嗯嗯 人人人人 😀 👨‍👩‍👧 ❤️ 🇨🇳 👍🏽 🌾🌾',
  '𠮷 鏊 㐂 𠮷𠮷 𨭎 㙍上 «» —— …… ！？ （笑） “鏊子” 王、李、张',
].flatMap((line) => line.split(' '));

/** A name as it is typed now and then: with a dot, a space or another mark inside. */
function disturb(name: string, random: Random): string {
  const [first, ...rest] = [...name];
  return first + random.pick(['·', ' ', '　', '“', '，', '\u200b', '—']) + rest.join('');
}

function date(random: Random): string {
  const year = String(Math.floor(random.between(1938, 2012)));
  const digits = random.pick([
    '0123456789',
    '0123456789',
    '０１２３４５６７８９',
    '〇一二三四五六七八九',
  ]);
  const written = [...year].map((digit) => digits[Number(digit)]).join('');
  return random.pick([`${written}年`, `${written.slice(2)}年`, `${written}年`]);
}

/** How people talk who use these words; of a hundred clauses `odd` hold something odd. */
export function createSpeech(lexicon: Lexicon, odd: number): Speech {
  const isOne = (random: Random, ofHundred: number) => random.between(0, 100) < ofHundred;
  const mention = ({ people, places }: Subject, random: Random): string => {
    let said = '';
    if (isOne(random, odd)) said += random.pick(ODD);
    if (isOne(random, NAMING)) {
      const name = random.pick(people);
      said += isOne(random, odd) ? disturb(name, random) : name;
    }
    if (isOne(random, PLACING)) said += random.pick(places);
    return isOne(random, DATING) ? said + date(random) : said;
  };
  const speak = (count: number, subject: Subject, random: Random): string => {
    let text = '';
    for (let left = count; left > 0;) {
      const wanted = Math.min(left, random.between(CLAUSE.from, CLAUSE.to));
      let clause = wanted < 3 ? '' : mention(subject, random);
      while (clause.length < wanted)
        clause += isOne(random, TOPICAL) ? random.pick(subject.topic) : lexicon.word(random);
      left -= clause.length;
      text += clause + (left > 0 ? random.pick(['，', '，', '，', '。', '、', '？']) : '。');
    }
    return text;
  };
  return { speak };
}
