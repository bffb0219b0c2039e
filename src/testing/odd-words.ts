/** Words for odd entries: plain speech, so that people who look at the screenshots see real lines. */
const SENTENCES = [
  '那时候天不亮就起来，先挑水，再烧锅，孩子还没醒。',
  '井在庄东头，辘轳一响，半个庄都听见。',
  '后来打了机井，老井就盖上了石板。',
  '俺娘说，水是甜的，人就走不远。',
  '五八年发大水，水到了门槛，一家人上了房。',
  '队里分粮食，按工分，俺家人口多，工分少。',
  '赶集要走十二里，背着一袋枣，回来换二斤盐。',
  '唱戏的来了，搭台子，三天三夜不散。',
];

/** About `length` characters of speech, cut at exactly that many. */
export function speak(length: number): string {
  let text = '';
  for (let at = 0; text.length < length; at += 1) text += SENTENCES[(at * 5) % SENTENCES.length]!;
  return text.slice(0, length);
}

/** Speech without any punctuation: nowhere a line would like to break. */
export function speakOn(length: number): string {
  return speak(length * 2)
    .replace(/[，。]/g, '')
    .slice(0, length);
}

/** One unbroken Latin word of 60 letters. */
export const LONG_WORD = 'Taumatawhakatangihangakoauauotamateapokaiwhenuakitanatahuzzz'.slice(
  0,
  60,
);
/** Characters beyond the usual fonts and, two of them, beyond 16 bits. */
export const RARE = { man: '𠮷田鏊', woman: '㐂𬒈', village: '㐂家𠮷', word: '𬒈子' };
/** A speaker whose name is twenty characters long. */
export const LONG_SPEAKER = '崔寨街道柳湾村老年人协会秘书长王德福大爷';
