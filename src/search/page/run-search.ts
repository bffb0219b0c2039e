import { searchScript as t } from '../../strings/search.ts';
import { foldWords } from '../fold-text.ts';
import { askIndex, faultOf, type Answer, type Wanted } from './ask-index.ts';
import { say, type FoundRegion } from './found-region.ts';
import { isAsked, type Asked } from './search-address.ts';
import { showAnswer } from './show-answer.ts';

/** Whoever waits longer is told that something is being done; milliseconds. */
const PATIENT = 300;

export interface SearchRun {
  region: FoundRegion;
  speak: (sentence: string) => void;
  /** What is said of an index that is not whole. */
  broken: string;
  /** Told of what was drawn; null where that is a sentence only. */
  after: (asked: Asked, answer: Answer | null) => void;
}

/** Asks and draws. True where it was the last that was asked. */
export type Run = (asked: Asked, wanted: Wanted) => Promise<boolean>;

/** What there is to say before anything is looked for; null where it can be. */
function refusalOf(asked: Asked): string | null {
  if (!isAsked(asked)) return '';
  return asked.query.trim() && foldWords(asked.query).length === 0 ? t.noWords : null;
}

/**
 * One search after another in one region: only the last one asked is shown. The results before stay
 * until the next ones are there, or somebody has waited.
 */
export function createRun({ region, speak, broken, after }: SearchRun): Run {
  let latest = 0;
  let retry: (() => void) | null = null;
  const tell = (sentence: string) => {
    say(region, sentence);
    speak(sentence);
  };
  const fail = (error: unknown, repeat: () => void) => {
    const fault = faultOf(error);
    tell(fault === 'broken' ? (import.meta.env.DEV ? t.noIndex : broken) : t[fault]);
    region.again.hidden = false;
    region.again.onclick = repeat;
    if (fault !== 'broken') retry = repeat;
  };
  const draw = async (asked: Asked, wanted: Wanted, isLast: () => boolean) => {
    const waiting = setTimeout(() => isLast() && tell(t.searching), PATIENT);
    try {
      const answer = await askIndex(asked, wanted);
      if (isLast()) speak(showAnswer(region, asked, answer, wanted));
      return answer;
    } catch (error) {
      if (isLast()) fail(error, () => void run(asked, wanted));
      return null;
    } finally {
      clearTimeout(waiting);
    }
  };
  const run: Run = async (asked, wanted) => {
    const mine = (latest += 1);
    const isLast = () => mine === latest;
    retry = null;
    const refusal = refusalOf(asked);
    if (refusal !== null) tell(refusal);
    region.section.setAttribute('aria-busy', String(refusal === null));
    const answer = refusal === null ? await draw(asked, wanted, isLast) : null;
    if (!isLast()) return false;
    after(asked, answer);
    region.section.setAttribute('aria-busy', 'false');
    return true;
  };
  window.addEventListener('online', () => retry && retry());
  return run;
}
