import { reviewStrings } from '../../strings/review.ts';
import { makeFinding, type ReviewFinding } from '../finding.ts';
import { whereIn, type ReviewedText } from '../texts-of-entry.ts';

const WHOSE = '(?:俺|我|咱|他|她|你|您)(?:们)?(?:家)?(?:那个|的)?';
const RANK = '(?:大|二|三|四|五|六|七|八|九|十|小|老|幺|亲|表|堂|叔伯|叔辈)';
const KIN =
  '(?:老爷爷|老奶奶|爷爷|奶奶|爷|姥爷|姥娘|姥姥|外公|外婆|爹|爸爸|爸|父亲|娘|妈妈|妈|母亲|大伯子|小叔子|大姑子|小姑子|大姨子|小姨子|大舅子|小舅子|伯伯|伯父|伯|大爷|大娘|叔叔|叔|婶子|婶|姑父|姑夫|姑姑|姑|姨父|姨夫|姨|舅舅|舅妈|妗子|舅|哥哥|哥|嫂子|嫂|姐夫|姐姐|姐|弟媳妇|弟媳|弟妹|弟弟|弟|妹夫|妹妹|妹|丈人|丈母娘|公公|婆婆|公爹|亲家|妯娌|连襟|儿媳妇|媳妇|儿子|闺女|女儿|女婿|侄女|侄子|侄儿|侄|外甥女|外甥|孙女|孙子|老头子|老伴|当家的|对象|前夫|前妻|后娘|后爹|继母|继父)';
/** 大爷, 大娘, 大哥 and the like are how one speaks to a stranger; the rest is somebody in particular. */
const COURTESY =
  /^(?:老|小|大)(?:爷|娘|妈|哥|姐|嫂|叔|婶|伯|姨|弟|妹|爷爷|奶奶|大爷|大娘|太太|姑|舅)$/;
const SOMEBODY = new RegExp(`${WHOSE}${RANK}?${KIN}|${RANK}${KIN}`, 'g');
/** A surname before it makes a name of it, or a bigger word: 王三叔, 老大娘. */
const OWN = new RegExp(`^${WHOSE}`);
/** Ends in what begins another word: 我爷们儿, 我姑且. */
const OTHER_WORD = /^(?:们|且|息)/;

/** Relatives somebody speaks of, all in one finding: they did not sign anything. */
export function findKin(texts: readonly ReviewedText[]): ReviewFinding[] {
  const seen = texts.flatMap((reviewed) =>
    [...reviewed.text.matchAll(SOMEBODY)].flatMap((match) => {
      const end = match.index + match[0].length;
      const kin = match[0].replace(OWN, '');
      const nobody = match[0] === kin && COURTESY.test(kin);
      if (nobody || OTHER_WORD.test(reviewed.text.slice(end))) return [];
      const where = whereIn(reviewed, match.index, end);
      return [{ kin, word: match[0], where }];
    }),
  );
  const first = seen[0];
  if (!first) return [];
  const counts = new Map<string, { word: string; times: number }>();
  for (const { kin, word } of seen)
    counts.set(kin, {
      word: counts.get(kin)?.word ?? word,
      times: (counts.get(kin)?.times ?? 0) + 1,
    });
  const found = [...counts.values()].map(({ word, times }) => reviewStrings.kin(word, times));
  return [makeFinding('kin-mentioned', first.where, { found: found.join('、') }, seen.length)];
}
