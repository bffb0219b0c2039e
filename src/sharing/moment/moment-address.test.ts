import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentFragment, parseMoment, type MomentAddress } from './moment-address.ts';

const times = (fragment: string) => {
  const moment = parseMoment(fragment);
  return moment && [moment.recording, moment.from, moment.to];
};

describe('the fragment of an address', () => {
  it.each([
    ['t=83', [1, 83, null]],
    ['t=83,97', [1, 83, 97]],
    ['r=2&t=83.25,97.5', [2, 83.25, 97.5]],
    ['t=npt:83,97', [1, 83, 97]],
    ['t=1:23', [1, 83, null]],
    ['t=0:01:23,1:00:00', [1, 83, 3600]],
    ['t=,97', [1, 0, 97]],
    ['t=83,', [1, 83, null]],
    ['t=83%2C97', [1, 83, 97]],
    ['t=99999', [1, 99_999, null]],
  ])('%s names a place', (fragment, expected) => {
    expect(times(fragment)).toEqual(expected);
  });

  it.each([
    ['t=97,83', [1, 97, null]],
    ['t=83,83', [1, 83, null]],
    ['t=83,abc', [1, 83, null]],
    ['t=83,-5', [1, 83, null]],
  ])('%s names where to begin, since its end is none', (fragment, expected) => {
    expect(times(fragment)).toEqual(expected);
  });

  it.each([
    '',
    't=',
    't=-5',
    't=abc',
    't=NaN',
    't=Infinity',
    't=1e9',
    't=1e400',
    't=0x10',
    't=99999999999',
    't=1:2:3:4',
    't=smpte:00:01:23',
    't=83,97,99',
    't=,',
    't= ',
    't-26',
    'c-2',
    'p-1k3j2x',
    '%E0%A4%A',
    'r=0&t=5',
    'r=-1&t=5',
    'r=1e21&t=5',
    'r=1.5&t=5',
    'w=',
    'w=0-0-abc',
    'w=0-12345-abc',
    'w=-1-5-abc',
    'w=0-5-<b>',
  ])('%s names nothing', (fragment) => {
    expect(parseMoment(fragment)).toBeNull();
  });

  it('says which words are meant, with or without sound', () => {
    const words = { at: 12, count: 15, mark: '1k3j2x9' };
    expect(parseMoment('w=12-15-1k3j2x9')).toEqual({ recording: 1, from: null, to: null, words });
    expect(parseMoment('t=83,97&w=12-15-1k3j2x9')).toMatchObject({ from: 83, to: 97, words });
    expect(parseMoment('t=83,97&w=nonsense')).toMatchObject({ from: 83, to: 97, words: null });
  });

  it('is read as it was written', () => {
    const second = fc.integer({ min: 0, max: 360_000 }).map((hundredths) => hundredths / 100);
    const moments: fc.Arbitrary<MomentAddress> = fc
      .record({
        recording: fc.integer({ min: 1, max: 9 }),
        from: second,
        length: fc.integer({ min: 1, max: 99 }),
        words: fc.option(
          fc.record({
            at: fc.nat(999_999),
            count: fc.integer({ min: 1, max: 9999 }),
            mark: fc.stringMatching(/^[0-9a-z]{1,7}$/),
          }),
        ),
      })
      .map(({ length, from, ...rest }) => ({
        ...rest,
        from,
        to: Math.round((from + length) * 100) / 100,
      }));
    fc.assert(
      fc.property(moments, (moment) => {
        expect(parseMoment(momentFragment(moment).slice(1))).toEqual(moment);
      }),
    );
  });

  it('never breaks on what somebody may have typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        for (const fragment of [one, `t=${one}`, `r=${one}&t=${other}`, `w=${one}`]) {
          const moment = parseMoment(fragment);
          if (moment?.to != null) expect(moment.to).toBeGreaterThan(moment.from!);
          if (moment?.from != null) expect(moment.from).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
