import { captionText } from './caption-text.ts';
import { knownSpeakers } from './known-speakers.ts';
import { readSpeakerName, splitSpeaker } from './speaker-name.ts';

/** What one voice says within a cue. */
export interface Speech {
  /** null: nobody named, the speaker above goes on */
  speaker: string | null;
  paragraphs: string[];
  /** the speaker was named only by a credit in brackets, which a person should check */
  fromCredit: boolean;
}

const VOICE = /<v(?:\.[^\s<>]{1,99})?[ \t]{1,9}([^<>]{0,200})>/i;
/** `<b>Duke:</b> Roger`, `<b>Duke</b>: Roger` */
const BOLD_NAME = /^\s*<(b|strong)>\s*([^<:：]{1,60})(?:[:：]\s*<\/\1>|<\/\1>\s*[:：])\s*/i;
/** A last line such as （特雷西米兰诺——康奈尔大学网络政策主管）. */
const CREDIT =
  /^[（(【[]\s*([^（(【[\]】)）—–―,，]{1,40}?)\s*(?:[—–―]+|[,，])\s*[^）)】\]]+[）)】\]]$/;

/** A name the transcript can carry; a label that is none (a whole sentence) becomes 说话人. */
function speakerLabel(label: string): { speaker: string; aside: string[] } {
  const plain = captionText(label).join(' ').trim();
  const read = readSpeakerName(plain);
  if (read) return { speaker: read.name, aside: read.sound ? [read.sound] : [] };
  return { speaker: '说话人', aside: plain ? [`（${plain}）`] : [] };
}

/** The names that stand before a colon in several cues without any tag, as in `张三：您好`. */
export function plainNamesOf(cueTexts: string[]): Set<string> {
  const firstLines = cueTexts.map((text) => captionText(text)[0] ?? '');
  return knownSpeakers(firstLines, [], 0);
}

function tagged(label: string, rest: string): Speech {
  const { speaker, aside } = speakerLabel(label);
  return { speaker, paragraphs: [...aside, ...captionText(rest)], fromCredit: false };
}

function untagged(text: string, names: Set<string>): Speech {
  const bold = BOLD_NAME.exec(text);
  if (bold) return tagged(bold[2]!, text.slice(bold[0].length));
  const lines = text.trim().split('\n');
  const lastLine = captionText(lines.at(-1)!).join(' ');
  const credited = readSpeakerName(CREDIT.exec(lastLine)?.[1] ?? '');
  if (credited && lines.length > 1) {
    const said = captionText(lines.slice(0, -1).join('\n'));
    return { speaker: credited.name, paragraphs: [lastLine, ...said], fromCredit: true };
  }
  const paragraphs = captionText(text);
  const spoken = splitSpeaker(paragraphs[0] ?? '');
  if (!spoken || !names.has(spoken.speaker))
    return { speaker: null, paragraphs, fromCredit: false };
  const said = [spoken.text, ...paragraphs.slice(1)].filter((paragraph) => paragraph !== '');
  return { speaker: spoken.speaker, paragraphs: said, fromCredit: false };
}

/** Who says what in a cue: by voice tags, a bold or plain name before a colon, or a credit. */
export function cueSpeech(text: string, names: Set<string>): Speech[] {
  const [before = '', ...voices] = text.split(new RegExp(VOICE, 'gi'));
  const speeches = before.trim() === '' && voices.length > 0 ? [] : [untagged(before, names)];
  for (let index = 0; index < voices.length; index += 2) {
    speeches.push(tagged(voices[index]!, voices[index + 1] ?? ''));
  }
  return speeches;
}
