import { expect, test } from 'vitest';
import { proseBody } from './prose-body.ts';

test.each([
  ['1958. 那年', '1958\\. 那年'],
  ['- 一', '\\- 一'],
  ['# 一', '\\# 一'],
  ['---', '\\---'],
  ['a*b*c', 'a\\*b\\*c'],
  ['3~5年', '3\\~5年'],
  ['<Photo src="x">', '\\<Photo src="x">'],
  ['我 <3 你 {x}', '我 <3 你 {x}'],
  ['snake_case _x_', 'snake_case \\_x\\_'],
  ['[注]: 见后', '\\[注]: 见后'],
  ['## 逃荒', '## 逃荒'],
])('%s is kept as typed', (typed, markdown) => expect(proseBody([typed])).toBe(markdown));

test('paragraphs are set apart by a blank line', () => {
  expect(proseBody(['一', ' ', '二'])).toBe('一\n\n二');
});
