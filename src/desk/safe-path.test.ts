import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { posix } from 'node:path';
import { fromRefPart, refPart, safeFolder, safePath } from './safe-path.ts';
import { execFileSync } from 'node:child_process';

const refused = (path: string) => {
  try {
    return safePath(path, 'content/');
  } catch (error) {
    return (error as { id: string }).id;
  }
};

describe('what a request may name', () => {
  test.each([
    ['content/stories/井台/index.mdx', 'content/stories/井台/index.mdx'],
    ['content/𠮷-鏊子😀/照片 1.jpg', 'content/𠮷-鏊子😀/照片 1.jpg'],
    ['content/“四十年”，《书》？/index.mdx', 'content/“四十年”，《书》？/index.mdx'],
  ])('%s is taken', (path, expected) => expect(refused(path)).toBe(expected));

  test.each([
    '/etc/passwd',
    'package.json',
    '.env',
    '.git/config',
    'content/../.env',
    'content/stories/../../package.json',
    '../content/site.yaml',
    'C:/content/site.yaml',
    'Content/site.yaml',
    '\\\\host\\content',
  ])('%s is outside', (path) => expect(refused(path)).toBe('path-outside'));

  test.each([
    'content/.git/config',
    'content/.GIT/config',
    'content/.env',
    'content/GIT~1/config',
    'content/git~1',
    'content/stories\\..\\..\\.env',
    'content/stories/a\0.mdx',
    'content/stories/a\n.mdx',
    'content/stories/a.',
    'content/stories/a /index.mdx',
    'content/ stories/a',
    'content//a',
    'content/./a',
    'content/a:b',
    'content/CON',
    'content/aux.mdx',
    'content/a\u200b',
    'content/\ud800',
    'content',
    'content/',
  ])('%j is not a name we take', (path) => expect(refused(path)).toBe('path-unsafe'));

  test('a title of 200 characters is too long for a name, and says so', () => {
    expect(refused(`content/stories/${'长'.repeat(200)}/index.mdx`)).toBe('path-too-long');
    expect(refused(`content/${'长/'.repeat(300)}index.mdx`)).toBe('path-too-long');
  });

  test('whatever is sent, what comes through stays inside and has no hidden name', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'content',
        '..',
        '.',
        '',
        '.git',
        '.GIT',
        '.env',
        'stories',
        '\\',
        'a\0',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const paths = fc.array(part, { maxLength: 6 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(fc.oneof(paths, fc.string()), (path) => {
        const answer = refused(path);
        if (answer.startsWith('path-')) return;
        expect(posix.normalize(answer)).toBe(answer);
        expect(answer).toMatch(/^content\/[^/.]/);
        expect(answer).not.toMatch(/\/\.|[\\\0\n]/);
      }),
      { numRuns: 5000 },
    );
  });

  test('a folder of another name in the repository is still called content', () => {
    expect(safePath('content/site.yaml', '')).toBe('site.yaml');
    expect(safePath('content/site.yaml', 'archives/two/')).toBe('archives/two/site.yaml');
    expect(safeFolder('content/', 'archives/two/')).toBe('archives/two');
    expect(safeFolder('content/stories', '')).toBe('stories');
  });
});

test('a slug as part of a ref is one git takes, and comes back as it was', () => {
  for (const slug of ['井台/index', '50%~[a]{b}^@', 'a..b', 'x.lock', '𠮷 的 鏊子', '“书”？！']) {
    const ref = `refs/heads/cms/stories/${refPart(slug)}`;
    expect(execFileSync('git', ['check-ref-format', '--normalize', ref]).toString().trim()).toBe(
      ref,
    );
    expect(fromRefPart(refPart(slug))).toBe(slug);
  }
});
