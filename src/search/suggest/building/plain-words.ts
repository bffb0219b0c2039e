import type { PublishedWord } from '../../../model/published.ts';

/** Longer is an explanation, not another word for it. */
const LONGEST = 4;
const HAN = /^\p{Script=Han}+$/u;
/** 玉米面叫“棒子面”: a plain word and what is said for it, further on in a meaning. */
const CALLED = /(\p{Script=Han}{2,4})(?:叫作|叫做|就叫|也叫|叫)“(\p{Script=Han}+)”/gu;

/** The words that a meaning begins with: 正午，中午。 → 正午, 中午; 我的母亲。 → 母亲. */
function readPlain(meaning: string): string[] {
  return meaning
    .split(/[。！？（(：:“「]/u)[0]!
    .split(/[，、；;,/]|或者?/u)
    .map((part) => part.trim().replace(/^(?:就是|也就是|我的|指|即)/u, ''))
    .filter((part) => HAN.test(part) && [...part].length <= LONGEST);
}

/** What people here say, and what others say for it, as the glossary has it. */
export function plainWords(words: readonly PublishedWord[]): [dialect: string, plain: string][] {
  const pairs = words.flatMap(({ word, meaning }) => [
    ...readPlain(meaning).map((plain) => [word, plain] as [string, string]),
    ...[...meaning.matchAll(CALLED)].map(
      ([, plain, dialect]) => [dialect!, plain!] as [string, string],
    ),
  ]);
  return pairs.filter(([dialect, plain]) => dialect !== plain && [...plain].length > 1);
}
