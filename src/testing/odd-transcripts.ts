import { formatStrictClock } from '../transcript/format-clock.ts';
import { LONG_SPEAKER, RARE, speak } from './odd-words.ts';

/** The second that everything about long recordings is tried on: 1:02:03. */
export const PAST_HOUR = 3723;
/** Turns before it stand this many seconds apart. */
const STEP = 6;
const TURNS = 700;

function turn(seconds: number, speaker: string, text: string): string {
  return `[${formatStrictClock(seconds)}] ${speaker}：${text}`;
}

/** 700 turns, six seconds apart, one of them at 1:02:03. */
export function manyTurns(): string {
  return Array.from({ length: TURNS }, (_, at) =>
    at * STEP === PAST_HOUR - 3
      ? turn(PAST_HOUR, '王德福', '过了一个钟头，说到老井了。')
      : turn(at * STEP, at % 4 === 0 ? '采集者' : '王德福', speak(8 + ((at * 7) % 60))),
  ).join('\n');
}

/** 300 chapters of two turns each. */
export function manyChapters(): string {
  return Array.from({ length: 300 }, (_, at) =>
    [
      `## ${at % 10 === 9 ? speak(40) : `第${at + 1}节 ${speak(6).replace('，', '')}`}`,
      turn(at * 12, '采集者', '后来呢？'),
      turn(at * 12 + 3, '王德福', speak(10 + ((at * 11) % 50))),
    ].join('\n'),
  ).join('\n');
}

/** Five thousand characters in one breath, and again with a line end every hundred. */
export function longTurns(): string {
  const lines = Array.from({ length: 50 }, () => `  ${speak(100)}`).join('\n');
  return [turn(1, '王德福', speak(5000)), turn(60, '王德福', `下面分开说。\n${lines}`)].join('\n');
}

export function longSpeaker(): string {
  return [
    turn(1, '采集者', '您怎么称呼？'),
    turn(3, LONG_SPEAKER, '就这么写。'),
    turn(6, '采集者', '记下了。'),
    turn(9, LONG_SPEAKER, '那就好。'),
  ].join('\n');
}

export function rareNames(): string {
  return [
    turn(1, RARE.man, `俺家烙饼用鏊子，𠮷家的鏊子。${speak(30)}`),
    turn(9, RARE.woman, `俺姓㐂，名字里有个𬒈字。${speak(30)}`),
  ].join('\n');
}
