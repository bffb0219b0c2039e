import { seededRandom, type Random } from '../../../scripts/samples/drawing/random.ts';

/** Names as they are in a township: few surnames for most, the same characters in many names. */
const SURNAMES = [
  ...'王王王王王李李李李张张张张刘刘刘陈陈杨赵孙周吴徐马朱胡郭林高梁郑宋唐许韩冯曹',
];
const RARE_SURNAMES = ['仇', '单', '逄', '綦', '亓', '欧阳', '尉迟', '㐂', '𠮷'];
const GIVEN = [
  ...'英兰芳桂秀玉珍华明文国建德福顺海山河林树春秋冬梅荣贵成立永长茂广洪全来喜石柱根生凤云霞',
];
/** Sound alike and are written otherwise: whoever asks for one must not be given the other. */
const ALIKE: Record<string, string> = {
  英: '应',
  秀: '绣',
  兰: '蓝',
  华: '花',
  福: '富',
  长: '常',
};
const VILLAGE_FORMS = ['家庄', '家庄', '家村', '家屯', '家铺', '湾', '集', '寨', '官庄', '家店'];
/** A village often has a namesake: `大王家庄` and `小王家庄`. */
const VILLAGE_TWINS = [
  ['大', '小'],
  ['东', '西'],
  ['前', '后'],
] as const;
/** Real ones first, rare characters among them; what is coined follows. */
const DIALECT = [
  '鏊子',
  '俺娘',
  '扁担钩',
  '地排车',
  '长果',
  '㐂面',
  '拉呱',
  '𠮷饽饽',
  '夜来',
  '嘎啦',
];

const FOREIGN = '买买提·艾力';
/** How many of a hundred people have a rare surname, or a name that was made from another. */
const [RARE, TWIN] = [4, 12];

function inventName(random: Random): string {
  const isRare = random.between(0, 100) < RARE;
  const length = random.between(0, 100) < 70 ? 2 : 1;
  const given = Array.from({ length }, () => random.pick(GIVEN));
  return random.pick(isRare ? RARE_SURNAMES : SURNAMES) + given.join('');
}

/** A name that differs from `name` by one character, by one that sounds the same where there is one. */
function inventTwin(name: string, random: Random): string {
  const characters = [...name];
  const alike = characters.findIndex((character, at) => at > 0 && character in ALIKE);
  const at = alike > 0 ? alike : characters.length - 1;
  characters[at] = ALIKE[characters[at]!] ?? random.pick(GIVEN);
  return characters.join('');
}

/** `count` different names; the first few are the odd ones. */
export function inventPeople(seed: string, count: number): string[] {
  const random = seededRandom(`${seed} people`);
  const names = new Set([FOREIGN, '王秀英', '王秀应', '王𠮷', '赵㐂堂']);
  while (names.size < count) {
    const isTwin = random.between(0, 100) < TWIN;
    names.add(isTwin ? inventTwin(random.pick([...names]), random) : inventName(random));
  }
  return [...names].slice(0, count);
}

export function inventVillages(seed: string, count: number): string[] {
  const random = seededRandom(`${seed} villages`);
  const names = new Set(['大王家庄', '小王家庄']);
  while (names.size < count) {
    const name = random.pick(SURNAMES) + random.pick(VILLAGE_FORMS);
    const twins = random.between(0, 1) < 0.4 ? random.pick(VILLAGE_TWINS) : [''];
    for (const twin of twins) names.add(twin + name);
  }
  return [...names].slice(0, count);
}

/** Words for the glossary; `coin` makes one up. */
export function inventDialect(count: number, coin: () => string): string[] {
  const words = new Set(DIALECT);
  while (words.size < count) words.add(coin());
  return [...words].slice(0, count);
}
