import { expect, it } from 'vitest';
import type { BookStory } from '../book.ts';
import type { SetStory } from '../print/manuscript.ts';
import { secondsOf, voicesOf } from './overlay.ts';

/** A story of one recording of ten seconds, whose turns begin at these seconds. */
function voicesAt(starts: (number | null)[], extension = 'mp3') {
  const pieces = starts.map((start) => ({ kind: 'turn', start }));
  const audio = { id: 'a1', extension, duration: 10.0004 };
  return voicesOf(
    { recordings: [{ index: 0, pieces }] } as unknown as SetStory,
    { story: { recordings: [{ file: `visit.${extension}`, audio }] } } as unknown as BookStory,
  );
}
const clips = (starts: (number | null)[]) =>
  voicesAt(starts).voices.flatMap((voice) =>
    voice.clips.map(({ id, from, to }) => `${id} ${from}-${to}`),
  );

it('lets a turn sound until the next one that has a time, and the last one to the end', () => {
  expect(clips([1, null, 4.5])).toEqual(['t-1-1 1-4.5', 't-1-3 4.5-10']);
  expect(secondsOf(voicesAt([1, null, 4.5]).voices)).toBe(9);
});

it('leaves out what has no time, the time of the turn above, an earlier one, or one beyond the end', () => {
  expect(clips([0, 3, 3, 2, 5, 10, 99])).toEqual(['t-1-1 0-3', 't-1-2 3-5', 't-1-5 5-10']);
  expect(clips([null])).toEqual([]);
});

it('names recordings that e-book readers do not play', () => {
  expect(voicesAt([1], 'wav')).toEqual({ voices: [], unplayed: ['visit.wav'] });
});
