import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../load/read-front-matter.ts';
import { oddArchive } from '../../testing/odd-archive.ts';
import { cleanText } from '../../blocks/sentinels.ts';
import { layoutKey, yamlFormat } from './archive-format.ts';
import { mdxFormat, storyFormat } from './mdx-format.ts';

const entries = globSync('content/**/*.mdx');
const yamls = globSync('content/**/*.yaml');

/** What happens to a file that is opened and saved. */
function saved(format: typeof mdxFormat, text: string, change: object = {}): string {
  return format.toFile({ ...format.fromFile(text), ...change, [layoutKey]: text });
}

test.each(entries)('%s is the same after opening and saving', (file) => {
  const text = readFileSync(file, 'utf8');
  expect(saved(mdxFormat, text)).toBe(text);
  expect(saved(storyFormat, text)).toBe(text);
});

test.each(yamls)('%s is the same after opening and saving', (file) => {
  const text = readFileSync(file, 'utf8');
  expect(saved(yamlFormat, text)).toBe(text);
});

test('every file of the odd archive is the same after opening and saving', async () => {
  const files = Object.entries(await oddArchive()).filter(([name]) => /\.(?:mdx|yaml)$/.test(name));
  expect(files.length).toBeGreaterThan(20);
  for (const [name, content] of files) {
    const format = name.endsWith('.mdx') ? mdxFormat : yamlFormat;
    expect([name, saved(format, String(content))]).toEqual([name, content]);
  }
});

test.each(entries)('%s: a changed field changes its own line only', (file) => {
  const text = readFileSync(file, 'utf8');
  const name = text.includes('\ntitle:') ? 'title' : 'name';
  const expected = text.replace(new RegExp(`^${name}: .*$`, 'm'), `${name}: 改过的名字`);
  expect(saved(mdxFormat, text, { [name]: '改过的名字' })).toBe(expected);
});

test.each(entries)('%s is understood as the site understands it', (file) => {
  const text = readFileSync(file, 'utf8');
  const { body, ...fields } = mdxFormat.fromFile(text);
  const read = readFrontMatter(text);
  if ('failure' in read) throw new Error(read.failure);
  expect(fields).toEqual(read.value);
  expect(body).toBe(read.body.replace(/^\n|\n$/g, ''));
});

const ODD = ['yes', 'no', 'null', '~', '0012', '1e3', '2024-05-12', '1:05', 'true', '', ' a', 'a ']
  .concat(['- a', '# a', 'a: b', 'a #b', '---', '---\n', '[a]', '{a}', '*a', '&a', '!a', '|', '>'])
  .concat([
    '%a',
    '@a',
    '`a`',
    '"a"',
    "'a'",
    'a\\nb',
    '\n',
    '\n\na\n\n',
    '  \n a',
    'a\n  b\n',
    '\ta',
  ])
  .concat([
    'a\tb',
    '𠮷鏊😀',
    '\u2028',
    '\u3000',
    '一行\n---\n二行',
    '...\n',
    '<<',
    '.inf',
    '-0',
    '\\',
  ]);
const text = fc
  .oneof(
    fc.constantFrom(...ODD),
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...ODD)).map((parts) => parts.join('\n')),
  )
  .map(cleanText);
const key = fc.oneof(
  fc.constantFrom(
    'title',
    'kind',
    'photos',
    'consent',
    '题目',
    'draft',
    'unknown key',
    '0012',
    'no',
  ),
  fc.stringMatching(/^[a-z]{1,8}$/),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.boolean(),
    fc.integer(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(key, tie('any'), { maxKeys: 3 }),
  ),
})).any;
const fields = fc.dictionary(
  key.filter((name) => name !== 'body'),
  value,
  { maxKeys: 5 },
);
const body = fc.oneof(text, fc.string({ unit: 'binary' })).filter((each) => each !== '');

/** Two files of the same make lie under one another; `fast-check` has made its objects without a prototype. */
function plain<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}

test('whatever is entered is read again as it was entered', () => {
  fc.assert(
    fc.property(fields, body, (given, words) => {
      const data = plain({ ...given, body: words });
      expect(mdxFormat.fromFile(mdxFormat.toFile(data))).toEqual(data);
    }),
    { numRuns: 300 },
  );
});

test('the same in files that are YAML only', () => {
  fc.assert(
    fc.property(fields, (given) => {
      expect(yamlFormat.fromFile(yamlFormat.toFile(plain(given)))).toEqual(plain(given));
    }),
    { numRuns: 300 },
  );
});

test('whatever a file was before, it says afterwards what was entered', () => {
  fc.assert(
    fc.property(fields, fields, body, body, (before, after, words, others) => {
      const old = mdxFormat.toFile(plain({ ...before, body: words }));
      const data = plain({ ...before, ...after, body: others });
      expect(mdxFormat.fromFile(mdxFormat.toFile({ ...data, [layoutKey]: old }))).toEqual(data);
    }),
    { numRuns: 300 },
  );
});

test('any text at all is the same after opening and saving', () => {
  const line = fc.oneof(text, fc.constantFrom('---', '---js', 'a: 1', '', '\r', '\uFEFF---'));
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const file = lines.join(end);
      fc.pre(file !== '');
      const data = mdxFormat.fromFile(file);
      if ('~broken' in data) return;
      const again = mdxFormat.toFile({ ...data, [layoutKey]: file });
      expect(again).toBe(file);
    }),
    { numRuns: 300 },
  );
});
