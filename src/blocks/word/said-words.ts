import type { EntryText, PublishedStory, SaidWord } from '../../model/published.ts';
import { speakerRole } from '../../transcript/speaker-role.ts';
import { turnLines } from '../../transcript/plain-lines.ts';
import { turnAnchors, type AnchoredPart } from '../../transcript/turn-anchors.ts';
import type { Block } from '../block-kinds.ts';
import type { FindWords, WordPlace } from './find-words.ts';
import { markedProse, type MarkedText } from './marked-prose.ts';
import { splitSentences } from './split-sentences.ts';

/** As `load/withhold-passages.ts` writes it. */
const WITHHELD = '〔此处不公开〕';
/** What a sentence needs to be worth quoting; characters, and seconds of sound. */
const [TERSE, WORDY, LONGEST] = [8, 60, 160];
const LONG_WAIT = 40;
/** A story gives this many at most for each word. */
const OF_ONE_STORY = 3;

type Told = Pick<PublishedStory, 'narrators' | 'interviewers' | 'recordings'>;
type Heard = Omit<SaidWord, 'slug' | 'sentence' | 'from' | 'to' | 'rank'>;

/** Lower is better: heard, told by whoever tells the story, neither terse nor long, soon reached. */
function rankOf(sentence: string, { sound, speaker }: Heard, story: Told): number {
  const isTeller = story.narrators.some(({ name }) => name === speaker);
  const isWellLong = sentence.length >= TERSE && sentence.length <= WORDY;
  const isSoonHeard = !sound || sound.to - sound.from <= LONG_WAIT;
  return (sound ? 0 : 8) + (isTeller ? 0 : 4) + (isWellLong ? 0 : 2) + (isSoonHeard ? 0 : 1);
}

/** A text's sentences with each word that stands in them. */
function quote({ text, words }: MarkedText, heard: Heard, story: Told): SaidWord[] {
  return splitSentences(text).flatMap((sentence) => {
    const end = sentence.from + sentence.text.length;
    // What is withheld leaves half a sentence.
    if (sentence.text.length > LONGEST || sentence.text.includes(WITHHELD)) return [];
    return words
      .filter(({ from, to }) => from >= sentence.from && to <= end)
      .map(({ slug, from, to }) => ({
        ...heard,
        slug,
        sentence: sentence.text,
        from: from - sentence.from,
        to: to - sentence.from,
        rank: rankOf(sentence.text, heard, story),
      }));
  });
}

/** Marked words, and those that nobody has marked, unless they stand in a marked one. */
function allWords({ text, words }: MarkedText, find: FindWords): WordPlace[] {
  const isFree = ({ from, to }: WordPlace) =>
    words.every((marked) => to <= marked.from || from >= marked.to);
  return [...words, ...find(text).filter(isFree)];
}

/** What is told in the body: not an editor's notes. */
function fromBody(blocks: readonly Block[], by: string | null, story: Told, find: FindWords) {
  return blocks.flatMap((block): SaidWord[] => {
    if (block.type === 'Quote') return fromBody(block.blocks, block.by?.trim() || by, story, find);
    if (block.type !== 'prose') return [];
    const heard: Heard = { speaker: by, anchor: null, sound: null };
    return markedProse(block.html).flatMap((marked) =>
      quote({ ...marked, words: allWords(marked, find) }, heard, story),
    );
  });
}

/** Where a turn is heard, up to the next that is later; null without sound or without a time. */
function soundOf(parts: readonly AnchoredPart[], index: number, story: Told): SaidWord['sound'] {
  const { part, recording } = parts[index]!;
  const audio = story.recordings[recording]?.audio;
  const from = part.type === 'turn' ? part.start : null;
  // Where something of a turn is withheld, all of it is silent.
  if (part.type === 'turn' && part.text.includes(WITHHELD)) return null;
  if (from === null || !audio || from >= audio.duration) return null;
  const later = parts
    .slice(index + 1)
    .find((other) => other.recording !== recording || startOf(other) > from);
  const isSame = later?.recording === recording;
  return { recording, from, to: isSame ? startOf(later) : Math.ceil(audio.duration) };
}

/** Before everything where it has no time. */
function startOf({ part }: AnchoredPart): number {
  return part.type === 'turn' ? (part.start ?? -1) : -1;
}

/** What was told in the recordings: not what was asked. */
function fromTurns(parts: readonly AnchoredPart[], story: Told, find: FindWords): SaidWord[] {
  const askers = story.interviewers.map(({ name }) => name);
  return parts.flatMap(({ part, anchor }, index) => {
    if (part.type === 'chapter') return [];
    const { speaker } = part;
    if (speakerRole(speaker ?? '') === 'interviewer' || askers.includes(speaker ?? '')) return [];
    const found = turnLines(part.text).flatMap(({ text, plain }) => {
      const words = plain ? [] : find(text);
      return words.length > 0 ? [{ text, words }] : [];
    });
    if (found.length === 0) return [];
    const heard: Heard = { speaker, anchor, sound: soundOf(parts, index, story) };
    return found.flatMap((marked) => quote(marked, heard, story));
  });
}

/** The best few of each word, one of each sentence. */
function chooseBest(said: readonly SaidWord[]): SaidWord[] {
  const best = new Map<string, SaidWord[]>();
  for (const each of [...said].sort((a, b) => a.rank - b.rank)) {
    const chosen = best.get(each.slug) ?? [];
    const isNew = chosen.every(({ sentence }) => sentence !== each.sentence);
    if (isNew && chosen.length < OF_ONE_STORY) best.set(each.slug, [...chosen, each]);
  }
  return [...best.values()].flat();
}

/**
 * The sentences in which a story says words of the glossary, the best of each word first: made from
 * what readers may see, so that nothing withheld is quoted.
 */
export function saidWords(
  story: Told,
  { body, transcripts }: Pick<EntryText, 'body' | 'transcripts'>,
  find: FindWords,
): SaidWord[] {
  const teller = story.narrators.map(({ name }) => name).join('、') || null;
  return chooseBest([
    ...fromTurns(turnAnchors(transcripts), story, find),
    ...fromBody(body, teller, story, find),
  ]);
}
