import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRepositories, pathOf, workOn, type TestRepository } from './desk-for-tests.ts';

const createRepository = createRepositories();

/** What a maintainer may be in the middle of, in one file. */
const doings: Record<string, (repository: TestRepository, path: string) => void> = {
  nothing: () => undefined,
  edited: ({ write }, path) => write(path, 'maintainer'),
  staged: ({ write, git }, path) => {
    write(path, 'maintainer');
    git('add', path);
  },
  'staged, then edited': ({ write, git }, path) => {
    write(path, 'maintainer, staged');
    git('add', path);
    write(path, 'maintainer');
  },
  'staged, then edited back': ({ write, git, path: top }, path) => {
    const before = existsSync(join(top, path)) ? readFileSync(join(top, path), 'utf8') : 'x';
    write(path, 'maintainer, staged');
    git('add', path);
    write(path, before);
  },
  deleted: ({ path: top }, path) => rmSync(join(top, path), { force: true }),
  'deleted and staged': ({ path: top, git }, path) => {
    rmSync(join(top, path), { force: true });
    git('add', '-A', '--', 'content');
  },
};

const slugs = ['一', '二', '三'];

const stateOf = ({ path: top, git }: TestRepository, path: string) => ({
  file: existsSync(join(top, path)) ? readFileSync(join(top, path), 'utf8') : null,
  staged: git('ls-files', '-s', '--', path),
});

test('whatever a maintainer is in the middle of, their files and their index stay as they are', async () => {
  const doing = fc.constantFrom(...Object.keys(doings));
  await fc.assert(
    fc.asyncProperty(fc.tuple(doing, doing, doing), async (chosen) => {
      const repository = createRepository();
      // The third is new to the repository.
      slugs.slice(0, 2).forEach((slug) => repository.write(pathOf(slug), `first ${slug}`));
      repository.git('add', '-A');
      repository.git('commit', '-qm', 'two more');
      chosen.forEach((kind, index) => doings[kind]!(repository, pathOf(slugs[index]!)));
      const untouched = slugs.map(
        (slug) => repository.git('status', '--porcelain', pathOf(slug)) === '',
      );
      const before = slugs.map((slug) => stateOf(repository, pathOf(slug)));

      const { save, ask, desk } = await workOn(repository);
      for (const slug of slugs) await save(slug, `desk ${slug}`, { useWorkflow: false });
      await ask('deleteFiles', { paths: [pathOf('二')] });
      await desk.close();

      slugs.forEach((slug, index) => {
        const after = stateOf(repository, pathOf(slug));
        if (!untouched[index]) expect(after).toEqual(before[index]);
        else expect(after.file).toBe(slug === '二' ? null : `desk ${slug}`);
        if (untouched[index])
          expect(repository.git('status', '--porcelain', pathOf(slug))).toBe('');
      });
    }),
    { numRuns: 12 },
  );
});
