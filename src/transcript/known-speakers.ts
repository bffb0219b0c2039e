import { splitSpeaker } from './speaker-name.ts';
import { isCertainSpeaker } from './speaker-role.ts';

/**
 * Which names start a turn on a line without a time (`王大娘：…`).
 *
 * A name is believed where it also stands beside a time, where it is a role word (`采访人`, `答`,
 * `说话人1`), or where it recurs. Recurring is enough in a transcript without times; once turns have
 * times, a repeated `母亲：…` is more likely speech within a turn, so such names are believed only
 * where they clearly outnumber the times (a time mark every few minutes between named lines).
 */
export function knownSpeakers(
  untimedLines: string[],
  timedSpeakers: string[],
  times: number,
): Set<string> {
  const known = new Set(timedSpeakers);
  const counts = new Map<string, number>();
  for (const line of untimedLines) {
    const speaker = splitSpeaker(line)?.speaker;
    if (speaker) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  const likely = [...counts].filter(
    ([name, count]) => count > 1 || known.has(name) || isCertainSpeaker(name),
  );
  const named = likely.reduce((sum, [, count]) => sum + count, 0);
  for (const [name] of likely) {
    if (isCertainSpeaker(name) || times === 0 || named > 3 * times) known.add(name);
  }
  return known;
}
