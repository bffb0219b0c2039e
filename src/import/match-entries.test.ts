import { expect, test } from 'vitest';
import { matchEntry } from './match-entries.ts';

const people = [
  { slug: 'wang-guilan', name: '王桂兰', aliases: ['王大娘'] },
  { slug: 'wang-xiuying', name: '王秀英', aliases: ['王大娘', '秀英'] },
];

test.each([
  ['wang-guilan', { slug: 'wang-guilan' }],
  [' 王 桂兰 ', { slug: 'wang-guilan' }],
  ['秀英', { slug: 'wang-xiuying' }],
  ['王大娘', { among: ['wang-guilan', 'wang-xiuying'] }],
  ['李大爷', null],
])('%s', (wanted, match) => expect(matchEntry(wanted, people)).toEqual(match));
