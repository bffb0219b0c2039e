/** What the archive writes for whoever asks (DA/T 59-2017). */
export const INTERVIEWER = '采集者';

/** Words by which a transcript names the one who asks. */
const INTERVIEWER_WORDS =
  '采集者 采集人 采访人 采访者 采访员 访谈人 访谈者 访谈员 访问者 提问者 主持人 记者 社工 问 Q 採訪人 採訪者 訪問者 訪談人 提問者 記者 問'.split(
    ' ',
  );

/** Words by which a transcript names the one who tells (口述者, DA/T 59-2017). */
const NARRATOR_WORDS =
  '受访人 受访者 被访人 被访者 被采访人 被采访者 口述者 口述人 讲述人 讲述者 答 A 受訪人 受訪者 被訪人 講述人 講述者'.split(
    ' ',
  );

export type SpeakerRole = 'interviewer' | 'narrator';

/** Names that recorder apps give to voices they cannot name. */
const UNNAMED_VOICE = /^(?:说话人|发言人|讲话人|speaker)\s*[0-9A-Z]{1,3}$/i;

/** `采访人`, `采访人2`, `受访者A`, `采访人小李`, `口述者（王大娘）`: a role word, alone or with a name. */
function isWordOf(words: string[], label: string): boolean {
  const plain = label.replace(/[（(].*$/, '').trim();
  return words.some((word) => {
    if (!plain.startsWith(word)) return false;
    const rest = plain.slice(word.length).trim();
    return (
      rest === '' || (word.length > 1 && /^[0-9A-Z]{1,2}$/i.test(rest)) || isNameAfter(word, rest)
    );
  });
}

/** Only the three-character words are followed by a name: `社工站` and `问题` name no speaker. */
function isNameAfter(word: string, rest: string): boolean {
  return word.length >= 3 && /^\p{Script=Han}{2,4}$/u.test(rest);
}

/** The role a speaker's label names, or null when it is a person's name or something else. */
export function speakerRole(label: string): SpeakerRole | null {
  if (isWordOf(NARRATOR_WORDS, label)) return 'narrator';
  if (isWordOf(INTERVIEWER_WORDS, label)) return 'interviewer';
  return null;
}

/** Whether a recorder app gave the label to a voice that it did not know. */
export function isUnnamedVoice(label: string): boolean {
  return UNNAMED_VOICE.test(label);
}

/** Whether a label names a speaker by itself, however rarely it occurs. */
export function isCertainSpeaker(label: string): boolean {
  return isUnnamedVoice(label) || speakerRole(label) !== null;
}
