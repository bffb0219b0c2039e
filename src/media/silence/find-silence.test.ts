import { describe, expect, test } from 'vitest';
import { findSilence, type SpokenTurn } from './find-silence.ts';

/** `5` a turn at second 5, `5x` one of which something is withheld, `x` and `-` without a time. */
function turnsOf(written: string): SpokenTurn[] {
  return written.split(' ').map((turn) => {
    const time = turn.replace(/[x-]/, '');
    return { start: time === '' ? null : Number(time), isWithheld: turn.endsWith('x') };
  });
}

const silenceOf = (texts: string[], duration = 60) => findSilence(texts.map(turnsOf), duration);

describe('silent is', () => {
  test.each<[string, string[], [number, number][]]>([
    ['nothing where nothing is withheld', ['5 10 20'], []],
    ['a turn, and a little more than its whole seconds', ['5 10x 20 30'], [[9.5, 21]]],
    ['less more where times have decimals', ['5 10.4x 20.6 30'], [[10.2, 20.8]]],
    ['the first turn', ['5x 20'], [[4.5, 21]]],
    ['the last turn to the end', ['5 20 50x'], [[49.5, Infinity]]],
    ['turns one after the other, as one', ['5 10x 12x 20 30'], [[9.5, 21]]],
    ['turns with hardly a word between them, as one', ['5 10x 12 14x 20'], [[9.5, 21]]],
    [
      'turns apart',
      ['5 10x 12 20x 30'],
      [
        [9.5, 13],
        [19.5, 31],
      ],
    ],
    ['a turn without a time with all between the times around', ['5 - x - 20 30'], [[4.5, 21]]],
    ['a turn up to the next time, over those without', ['5 10x - 20 30'], [[9.5, 21]]],
    ['from the beginning where no time is before', ['- x 20 30'], [[0, 21]]],
    ['to the end where no time is after', ['5 20 x -'], [[19.5, Infinity]]],
    ['up to a later time than its own', ['5 10x 10 20 30'], [[9.5, 21]]],
    ['a turn whose time runs back, with all in doubt around', ['5 30 20x 40 50'], [[4.5, 41]]],
    ['a turn after which time runs back', ['5 20x 10 40 50'], [[4.5, 41]]],
    [
      'what is said to lie beyond the end, from the last time within',
      ['5 50 90x'],
      [[49.5, Infinity]],
    ],
    ['a turn before one beyond the end', ['5 40x 90 100'], [[39.5, Infinity]]],
    [
      'what either text withholds',
      ['5 10x 15 40', '5 12 20x 30'],
      [
        [9.5, 16],
        [19.5, 31],
      ],
    ],
    ['what one text withholds though the other has no times', ['- -', '5 20x 30'], [[19.5, 31]]],
  ])('%s', (_, texts, spans) => {
    expect(silenceOf(texts)).toEqual(spans.map(([from, to]) => ({ from, to })));
  });
});

describe('it can’t be told', () => {
  test.each([
    ['where nothing has a time', ['- x -'], 'no-times'],
    ['where all times lie beyond the end', ['90 100x 110'], 'no-times'],
    ['where every time contradicts another', ['50 40x 30 20'], 'no-times'],
    ['in the one text, though it can in the other', ['x -', '5 20x 30'], 'no-times'],
    ['where all would be silent', ['0x 20x 40x'], 'nothing-left'],
    ['where the only time is the first', ['0 x -'], 'nothing-left'],
  ])('%s', (_, texts, why) => {
    expect(silenceOf(texts)).toBe(why);
  });

  test('where all would be silent of a recording whose length is not known', () => {
    expect(silenceOf(['0x 20x'], Infinity)).toBe('nothing-left');
    expect(silenceOf(['5 20x'], Infinity)).toEqual([{ from: 19.5, to: Infinity }]);
  });
});
