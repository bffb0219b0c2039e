import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sorts } from '../found.ts';
import { searchKinds } from '../search-kinds.ts';
import { cleanQuery, LONGEST, parseAddress, toAddress, type Asked } from './search-address.ts';

const words = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 20 })
  .map((text) => cleanQuery(text).query.trim())
  .filter((text) => text !== '');
const asked = fc.record({
  query: fc.oneof(fc.constant(''), words),
  filters: fc.record(
    {
      kind: fc.constantFrom(...searchKinds.map(([kind]) => kind)),
      village: words,
      narrator: words,
      decade: fc.integer({ min: 180, max: 203 }).map((tens) => tens * 10),
      sound: fc.constant(true as const),
      photos: fc.constant(true as const),
    },
    { requiredKeys: [] },
  ),
  sort: fc.constantFrom(...sorts),
  isCut: fc.constant(false),
});

describe('the address of a search', () => {
  it('says the same when it is read again', () => {
    fc.assert(
      fc.property(asked, (search) => {
        expect(parseAddress(toAddress(search))).toEqual(search);
      }),
    );
  });

  it('is empty where nothing is asked', () => {
    expect(toAddress(parseAddress(''))).toBe('');
  });

  it('leaves out what makes no sense', () => {
    const nonsense =
      '?q=%E4%BA%95&kind=constructor&village=%20&decade=1965&sound=yes&photos=&sort=up';
    expect(parseAddress(nonsense)).toEqual({
      query: '井',
      filters: {},
      sort: 'best',
      isCut: false,
    } satisfies Asked);
  });

  it('is read whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => toAddress(parseAddress(`?q=${text}`))).not.toThrow();
      }),
    );
  });
});

describe('a query', () => {
  it('is cut after a hundred characters, never in the middle of one', () => {
    const { query, isCut } = cleanQuery('𠮷'.repeat(10_000));
    expect(isCut).toBe(true);
    expect([...query]).toEqual(Array.from({ length: LONGEST }, () => '𠮷'));
  });

  it('loses halves of characters and marks that turn a sentence around', () => {
    expect(cleanQuery('王\ud842秀\u202e英\udfb7\u200b').query).toBe('王秀英');
  });

  it('keeps its words apart where they were pasted with line breaks', () => {
    expect(cleanQuery('王秀英\r\n\t井台\0').query).toBe('王秀英 井台 ');
  });

  it('keeps an emoji of several characters whole', () => {
    expect(cleanQuery('👩‍🌾').query).toBe('👩‍🌾');
  });
});
