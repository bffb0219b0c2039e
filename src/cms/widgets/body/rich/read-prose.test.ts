import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTags } from '../../../../blocks/read-tags.ts';
import { oddBodies } from '../odd-bodies.ts';
import { leafOutline, siteOutline } from './outline-for-tests.ts';
import { readProse } from './read-prose.ts';

const proseBodies = oddBodies.filter((body) => readTags(body).every(({ type }) => type !== 'tag'));

test.each(proseBodies)('the editor reads %j as the site does', (body) => {
  expect(leafOutline(readProse(body).leaves)).toEqual(siteOutline(body));
});

const pieces = [
  [
    '**',
    '*',
    '_',
    '__',
    '***',
    '注意：',
    '内容',
    '他说',
    '“你好”',
    '，',
    '。',
    ' ',
    '王大娘',
    'a b',
  ],
  [
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '3) ',
    '> ',
    '## ',
    '### ',
    '# ',
    '  ',
    '    ',
    '\t',
    '---',
    '\n---\n',
  ],
  [
    '[关于](/about/)',
    '[a](javascript:b)',
    '<https://a.b/c>',
    '![井](well.jpg)',
    '<br>',
    '  \n',
    '\\\n',
  ],
  [
    '&lt;',
    '&copy;',
    '\\*',
    '\\',
    '1958. ',
    '~',
    '`',
    '<3',
    '{',
    '<Word of="niang">俺娘</Word>',
    '|',
  ],
  [
    '| 甲 | 乙 |\n| - | - |\n',
    '| 1 | **2** |\n',
    '[ ] ',
    '[x] ',
    '　　',
    '- [ ] ',
    '!',
    '[',
    ']',
    '(',
    ')',
  ],
].flat();

test('and whatever is put together out of what people type', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
      const body = parts.join('');
      expect(leafOutline(readProse(body).leaves)).toEqual(siteOutline(body));
    }),
    { numRuns: 3000 },
  );
});
