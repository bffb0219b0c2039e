/**
 * When the words before a colon are a speaker's name.
 *
 * A name is short, has no punctuation, and is not one of the openings that Chinese prose puts before
 * a colon (`他说：`, `那时候：`, `注：`, `时间：`). Latin names start with a capital. One bracket may
 * follow: `张三（村支书）`; a sound in it (`王大娘（笑）：`) belongs to what is said, not to the name.
 * What is wider than a name is one where it recurs (`long-speakers.ts`).
 */
const NAME = /^([\p{L}\p{N}][\p{L}\p{M}\p{N} ·•．.'’_-]*)([（(][^()（）:：[\]]{1,12}[)）])?$/u;
const SOUND = /笑|哭|叹|咳|哽咽|沉默|停顿|点头|摇头|唱/;
const WIDEST_NAME = 24;
/** An office and a name: `柳湾村老年人协会秘书长王德福`. */
export const WIDEST_TITLE = 60;

const PROSE_OPENING =
  /^(?:我|你|他|她|它|咱|俺|这|那[时年天个会么样里边种]|所以|因为|但是|可是|如果|比如|例如|后来|当时|于是|结果|注意|首先|其次|然后|最后|原来|其实|还有|另外|总之|第[一二三四五六七八九十]|[一二三四五六七八九十其][是、]|其[一二三四五])/;
const PROSE_ENDING = /(?:[说讲喊骂的了着是]|[说写问喊唱答知]道|.问|.答|如下|以下)$/;
const HEADING =
  /^(?:注|按|附|备注|附注|编者按|说明|人物|关键词|关键字|文字记录|标题|题目|主题|摘要|总结|纪要|内容|天气|地址|电话|编号|档号|来源|目录|普通[话話]|.*(?:时间|时长|日期|地点))$/;
const CALENDAR = /\d\s*[年月日号]|上午|下午|星期|周[一二三四五六日]/;

/** How wide a text stands: a Chinese character counts two, anything else one. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character) ? 2 : 1;
  return width;
}

function isProse(name: string): boolean {
  return (
    PROSE_OPENING.test(name) || PROSE_ENDING.test(name) || HEADING.test(name) || CALENDAR.test(name)
  );
}

/** The name and the sound in `王大娘（笑）`; null when `text` is not a speaker's name. */
export function readSpeakerName(
  text: string,
  widest = WIDEST_NAME,
): { name: string; sound: string } | null {
  const match = NAME.exec(text.trim().replace(/\s+/gu, ' '));
  if (!match) return null;
  const core = match[1]!.trim();
  const bracket = match[2] ?? '';
  const isSound = SOUND.test(bracket);
  const name = isSound ? core : core + bracket;
  if (!/\p{L}/u.test(core) || /^\p{Ll}/u.test(core) || core.split(' ').length > 3) return null;
  if (textWidth(core) > widest || isProse(core) || /^[（(]\s*[)）]$/.test(bracket)) return null;
  return { name, sound: isSound ? bracket : '' };
}

export interface SpokenLine {
  /** '' where the colon stands alone: the speaker above goes on */
  speaker: string;
  text: string;
}

/** Splits `王大娘：我是…` at its first colon; null when no name stands before one. */
export function splitSpeaker(line: string, widest = WIDEST_NAME): SpokenLine | null {
  const match = /^([^:：]{0,60})[:：](.*)$/su.exec(line);
  if (!match) return null;
  const [, before = '', after = ''] = match;
  if (before.trim() === '') return { speaker: '', text: after.trim() };
  const read = readSpeakerName(before, widest);
  return read && { speaker: read.name, text: (read.sound + after.trim()).trim() };
}
