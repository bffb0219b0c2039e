import { moveTo } from '../../player/audio-position.ts';
import { focusOn, isNewHere } from '../../search/arrival/go-to-place.ts';
import { findMoment, type FoundMoment } from './find-moment.ts';
import { markMoment, unmark, type MarkedPlace } from './mark-moment.ts';
import { addMomentBar } from './moment-bar.ts';
import { isPart, parseMoment } from './moment-address.ts';

/** Marks the words and goes to them. */
function show({ told }: FoundMoment, isNew: boolean): MarkedPlace[] {
  if (!told) return [];
  const places = markMoment(told.part, told.stretch);
  const [[mark] = []] = places;
  if (!mark || !(isNew || isNewHere())) return places;
  focusOn(mark);
  mark.scrollIntoView({ block: 'center' });
  return places;
}

/**
 * Gives the function that follows the page's address: where it names a part of the story, it goes to
 * the words, marks them, sets the sound to where they begin, and offers to play them. What an
 * earlier address showed is taken away.
 */
export function followAddress(): (isNew: boolean) => void {
  let leave: (() => void) | null = null;
  return (isNew) => {
    if (leave) leave();
    const moment = parseMoment(location.hash.slice(1));
    const found = moment && isPart(moment) && findMoment(moment);
    if (!found) return;
    const places = show(found, isNew);
    const audio =
      found.times &&
      document.querySelector<HTMLAudioElement>(`#recording-${found.times.recording} audio`);
    if (audio) moveTo(audio, found.times!.from);
    const bar = addMomentBar(found.times, () => {
      leave!();
      history.replaceState(history.state, '', location.pathname + location.search);
    });
    leave = () => {
      unmark(places);
      bar.remove();
      leave = null;
    };
  };
}
