import { findMarks } from '../../load/withheld-marks.ts';
import { withholdText, type OpenPassage } from '../../load/withhold-passages.ts';

/** A passage that is not published, with its marks; UTF-16 units. */
export interface WithheldPassage {
  from: number;
  to: number;
  /** Without its marks. */
  saidFrom: number;
  saidTo: number;
  /** Nobody has closed it: it lasts to the end. */
  unclosed: boolean;
}

/**
 * Where the passages stand that readers won't get. Which they are is asked of `withholdText`, mark
 * by mark, so that there is one rule.
 */
export function findPassages(text: string): WithheldPassage[] {
  if (!text.includes('公')) return [];
  const passages: WithheldPassage[] = [];
  let open: OpenPassage | null = null;
  let [from, saidFrom] = [0, 0];
  let last = 0;
  for (const mark of findMarks(text)) {
    const before: OpenPassage | null = open;
    if (!before && mark.kind === 'bracket') continue;
    open = withholdText(text.slice(before ? last : mark.start, mark.end), before).open;
    last = mark.end;
    if (!before && open) [from, saidFrom] = [mark.start, mark.end];
    if (before && !open)
      passages.push({ from, to: mark.end, saidFrom, saidTo: mark.start, unclosed: false });
  }
  const end = text.length;
  if (open) passages.push({ from, to: end, saidFrom, saidTo: end, unclosed: true });
  return passages;
}
