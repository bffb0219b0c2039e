import { markRun, unmark, type MarkedPlace } from '../../search/arrival/mark-run.ts';
import { placeIn, unitsIn, type Stretch } from './chosen-words.ts';
import type { ToldPart } from './told-words.ts';

/** Marks the words of a stretch, and nothing else; the part is to be read anew afterwards. */
export function markMoment(part: ToldPart, stretch: Stretch): MarkedPlace[] {
  return unitsIn(part, stretch).reduce<MarkedPlace[]>(
    (places, unit) => places.concat(markRun(unit.run, [placeIn(unit, stretch)], 'meant')),
    [],
  );
}

export { unmark, type MarkedPlace };
