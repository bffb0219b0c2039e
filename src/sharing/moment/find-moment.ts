import type { Stretch } from './chosen-words.ts';
import { findWords, markOf } from './find-words.ts';
import type { MomentAddress } from './moment-address.ts';
import { startOf, timesOf, type SpokenTimes } from './times-of.ts';
import { partsOf, readPart, type ToldPart, type ToldUnit } from './told-words.ts';

/** A moment on the page; without words where only the sound is there. */
export interface FoundMoment {
  told: { part: ToldPart; stretch: Stretch } | null;
  times: SpokenTimes | null;
}

/** Two times this close are one: links have hundredths of a second. */
const CLOSE = 0.05;

/** The turn that is being said at a second, whatever order they stand in. */
function unitAt({ units }: ToldPart, seconds: number): ToldUnit | undefined {
  const begun = units
    .map((unit) => ({ unit, start: startOf(unit.element) }))
    .filter(({ start }) => start !== null && start <= seconds + CLOSE);
  return begun.reduce<(typeof begun)[number] | undefined>(
    (last, each) => (last && last.start! > each.start! ? last : each),
    undefined,
  )?.unit;
}

/** Where in a part the address begins to look. */
function baseOf(part: ToldPart, from: number | null): number {
  const unit = from === null ? undefined : unitAt(part, from);
  return unit ? unit.first : 0;
}

/** The address of words on the page. */
export function addressOf(part: ToldPart, stretch: Stretch): MomentAddress {
  const times = timesOf(part, stretch);
  const from = times && times.from;
  return {
    recording: times ? times.recording : 1,
    from,
    to: times && times.to,
    words: markOf(part.points, stretch, stretch[0] - baseOf(part, from)),
  };
}

/** The turns that are said from one second to another; all of the one, where there is no other. */
function stretchAt(part: ToldPart, from: number, to: number | null): Stretch | null {
  const first = unitAt(part, from);
  if (!first) return null;
  const last = part.units
    .filter(({ element }) => {
      const start = startOf(element);
      return to !== null && start !== null && start >= from && start < to - CLOSE;
    })
    .pop();
  return [first.first, Math.max(first.end, last ? last.end : 0)];
}

/** The words of an address, wherever on the page they are now; where they stood, if they still do. */
function findTold({ recording, from, words }: MomentAddress): FoundMoment['told'] {
  if (!words) return null;
  const parts = partsOf(document).map(readPart);
  const own = parts.filter(({ element }) => element.id === `transcript-${recording}`);
  const found = (from === null ? parts : own.concat(parts)).flatMap((part) => {
    const near = baseOf(part, from) + words.at;
    const at = findWords(part.points, words, near);
    const stretch: Stretch = [at, at + words.count];
    return at < 0 ? [] : [{ told: { part, stretch }, isNear: at === near }];
  });
  const best = (from === null && found.find(({ isNear }) => isNear)) || found[0];
  return best ? best.told : null;
}

/** What an address means on this page as it is now; null where there is nothing of it. */
export function findMoment(moment: MomentAddress): FoundMoment | null {
  const { recording, from, to } = moment;
  const told = findTold(moment);
  if (told) return { told, times: timesOf(told.part, told.stretch) };
  const player = document.getElementById(`recording-${recording}`);
  const end = player ? Number(player.dataset.duration) : 0;
  if (from === null || from >= end) return null;
  const transcript = document.getElementById(`transcript-${recording}`);
  const part = transcript && readPart(transcript);
  const stretch = part && stretchAt(part, from, to);
  return {
    told: part && stretch && { part, stretch },
    times: { recording, from, to: Math.min(to ?? end, end) },
  };
}
