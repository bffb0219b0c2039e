import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontMatter, readYamlFile, type FrontMatter } from './read-front-matter.ts';

function read(source: string): FrontMatter {
  const found = readFrontMatter(source);
  if ('failure' in found) throw new Error(`${found.failure} ${found.line} ${found.found}`);
  return found;
}

describe('what a file may look like', () => {
  test.each([
    ['---\ntitle: 井\n---\n正文\n', { title: '井' }, '正文\n', 4],
    ['\uFEFF---\r\ntitle: 井\r\n---\r\n\r\n正文\r\n', { title: '井' }, '\n正文\n', 4],
    ['---\rtitle: 井\r---\r正文', { title: '井' }, '正文', 4],
    ['--- \ntitle: 井\n---\t\n正文', { title: '井' }, '正文', 4],
    ['\n\n---\ntitle: 井\n---\n正文', { title: '井' }, '正文', 6],
    ['---\ntitle: 井\n---', { title: '井' }, '', 3],
    ['---\n---\n正文\n---\n还是正文', {}, '正文\n---\n还是正文', 3],
    ['---\ntitle: 井\n---\n一\n---\n二', { title: '井' }, '一\n---\n二', 4],
    ['---\na: |\n  一\n  ---\n  二\n---\n正文', { a: '一\n---\n二\n' }, '正文', 7],
    ['---\n# 只有注释\n---\n正文', {}, '正文', 4],
    [
      '---\nwhen: 1958\ncode: 0012\nn: 1.10\nid: "1"\n---\n',
      { when: 1958, code: '0012', n: '1.10', id: '1' },
      '',
      7,
    ],
    ['---\ndate: 2024-05-12\n---\n', { date: '2024-05-12' }, '', 4],
    ['---\ntitle: !!js/function "x"\n---\n', { title: 'x' }, '', 4],
    ['---\ntitle: "半个\\uD83D字\\0"\n---\n', { title: '半个\uFFFD字' }, '', 4],
    ['---\ntitle: "一\u2028二"\nb: 三\n---\n正文', { title: '一\n二', b: '三' }, '正文', 5],
  ])('%j', (source, value, body, bodyLine) => {
    expect(read(source)).toMatchObject({ value, body, bodyLine });
  });

  test('a field that is called __proto__ or constructor is only a field', () => {
    const { value } = read('---\n__proto__: {draft: true}\nconstructor: x\n---\n');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
    expect((value as { draft?: unknown }).draft).toBeUndefined();
  });
});

describe('what is no front matter', () => {
  test.each([
    '',
    '正文',
    '---js\n{title: process.exit(1)}\n---\n',
    '---\ntitle: 井\n正文',
    '+++\na = 1\n+++\n',
    '—\ntitle: 井\n—\n',
  ])('%j', (source) => {
    expect(readFrontMatter(source)).toEqual({ failure: 'yaml-missing', line: 1 });
  });
});

describe('what is broken is named by its line, in Chinese', () => {
  test.each([
    ['title: "没有收尾', 2, '少了一个符号'],
    ['a: 1\na: 2', 3, '同一项写了两遍'],
    ['a:\n\tb: 1', 3, '用了制表符缩进'],
    ['a: 1\n b: 2', 2, '这一行可能要加引号'],
    ['a: b: c', 2, '这一行可能要加引号'],
    ['a: *笑*', 2, '星号'],
    ['a: [1, 2', 2, '括号没有收尾'],
    ['a: @b', 2, '要加引号'],
    ['a: %b', 2, '要加引号'],
    ['a: "\\q"', 2, '反斜杠'],
  ])('%j', (yaml, line, found) => {
    const failure = readFrontMatter(`---\n${yaml}\n---\n`);
    expect(failure).toMatchObject({ failure: 'yaml-broken', line });
    expect((failure as { found: string }).found).toContain(found);
  });

  test('a document that would unfold without end is refused', () => {
    const levels = Array.from({ length: 12 }, (_, index) =>
      index === 0
        ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
        : `a${index}: &a${index} [${Array(9)
            .fill(`*a${index - 1}`)
            .join(', ')}]`,
    );
    expect(readFrontMatter(`---\n${levels.join('\n')}\n---\n`)).toMatchObject({
      failure: 'yaml-broken',
    });
  });

  test('a file with two documents in it is refused', () => {
    expect(readYamlFile('a: 1\n---\nb: 2\n')).toMatchObject({ failure: 'yaml-broken', line: 2 });
  });
});

describe('the line of a field', () => {
  const { lineOf } = read(
    '---\ntitle: 井\nconsent:\n  form: signed\nphotos:\n  - file: a.jpg\n    alt: 井\n  - file: b.jpg\n    people:\n      - a\n      - b\ntranscript: |\n  一\n---\n',
  );
  test.each([
    [[], 2],
    [['title'], 2],
    [['consent'], 3],
    [['consent', 'form'], 4],
    [['consent', 'date'], 3],
    [['photos'], 5],
    [['photos', 0], 6],
    [['photos', 0, 'alt'], 7],
    [['photos', 1], 8],
    [['photos', 1, 'people', 1], 11],
    [['photos', 7, 'alt'], 5],
    [['transcript'], 12],
    [['nothing', 'here'], 2],
  ])('%j is %i', (path, line) => {
    expect(lineOf(path)).toBe(line);
  });
});

test('any text at all is front matter or one clear failure', () => {
  const pieces = [
    ['---\n', '---', '\n', 'a: ', 'b', ': ', '- ', '  ', '\t', '"', "'", '[', ']', '{', '}', '井'],
    ['&a ', '*a', '!!', '|', '>', '#', '%', '@', '`', '? ', '...', '\uFEFF', '\u0000', '\r'],
  ].flat();
  const piece = fc.constantFrom(...pieces);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (typed) => {
      const source = `---\n${typed.join('')}\n---\n正文`;
      const found = readFrontMatter(source);
      const lines = source.split(/\r\n?|\n/).length;
      if ('failure' in found) {
        expect(found.line).toBeLessThanOrEqual(lines);
        if (found.failure === 'yaml-broken') expect(found.found).toMatch(/\p{Script=Han}/u);
      } else expect(found.lineOf(['a', 0, 'b'])).toBeLessThanOrEqual(lines);
    }),
    { numRuns: 2000 },
  );
});
