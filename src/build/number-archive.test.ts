import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRepositories } from '../desk/desk-for-tests.ts';
import { numberArchive } from './number-archive.ts';

const createRepository = createRepositories();

test('what has no code gets one in the work tree, and a second run changes nothing', async () => {
  const { content, git, write } = createRepository({});
  write('content/site.yaml', 'name: 故乡痕\nfonds: LW\n');
  write(
    'content/stories/a/index.mdx',
    '---\ntitle: 甲\nreferenceCode: LW-KS-2026-007\nshortCode: k7mp\n---\n',
  );
  git('add', '-A');
  git('commit', '-q', '-m', 'more');
  write('content/stories/b/index.mdx', '---\ntitle: 乙\nreferenceCode: LW-KS-2026-007\n---\n');
  const paths = { root: '', content, cache: '', out: '', today: '2026-05-01', extras: true };
  const files = await numberArchive(paths);
  expect(files.sort()).toEqual(['content/stories/b/index.mdx', 'content/stories/井台/index.mdx']);
  const codeOf = async (slug: string) =>
    /referenceCode: (\S+)/.exec(
      await readFile(join(content, 'stories', slug, 'index.mdx'), 'utf8'),
    )![1];
  expect(await codeOf('a')).toBe('LW-KS-2026-007');
  expect([await codeOf('b'), await codeOf('井台')].sort()).toEqual([
    'LW-KS-2026-008',
    'LW-KS-2026-009',
  ]);
  expect(await numberArchive(paths)).toEqual([]);
});
