import { expect, test } from 'vitest';
import { createRepositories, refusalOf, workOn } from '../../desk/desk-for-tests.ts';
import { giveReferenceCodes } from './give-reference-codes.ts';
import { isOfCollection } from './is-of-collection.ts';

const createRepository = createRepositories();
const YEAR = 2026;

async function openArchive() {
  const repository = createRepository({});
  const open = () =>
    workOn(repository, {
      belongs: isOfCollection,
      complete: (incoming) => giveReferenceCodes(incoming, { fonds: 'LW', year: YEAR }),
    });
  const work = await open();
  const publish = async (slug: string, text: string, by = work) => {
    await by.save(slug, text);
    return by.ask('publishUnpublishedEntry', { collection: 'stories', slug });
  };
  const published = (slug: string) =>
    repository.git('show', `HEAD:content/stories/${slug}/index.mdx`);
  const remove = (slug: string) =>
    work.ask('deleteFiles', {
      paths: [`content/stories/${slug}/index.mdx`],
      options: { commitMessage: 'x' },
    });
  return { ...repository, ...work, open, publish, published, remove };
}

const written = (text: string) =>
  [...text.matchAll(/referenceCode: (\S+)/g)].map(([, code]) => code);
const shortOf = (text: string) => /^shortCode: (\w{4})$/m.exec(text)?.[1];
const story = (title: string, more = '') =>
  `---\n# 采访人写的\ntitle: ${title}\n${more}---\n\n正文。\n`;

test('twenty who publish at once, at two desks, get twenty codes, and every other line stays', async () => {
  const { open, publish, published } = await openArchive();
  const desks = [await open(), await open()];
  const slugs = Array.from({ length: 20 }, (_, index) => `s${index}`);
  await Promise.all(slugs.map((slug, index) => publish(slug, story(slug), desks[index % 2])));
  const codes = slugs.map((slug) => written(published(slug)));
  const serial = (index: number) => `LW-KS-${YEAR}-${String(index + 1).padStart(3, '0')}`;
  expect(codes.flat().sort()).toEqual(slugs.map((_, index) => serial(index)));
  const [code] = written(published('s3'));
  const short = slugs.map((slug) => shortOf(published(slug)));
  expect(new Set(short).size).toBe(slugs.length);
  expect(published('s3')).toBe(
    story('s3', `referenceCode: ${code}\nshortCode: ${short[3]}\n`).trimEnd(),
  );
});

test('photos and recordings are numbered below their entry', async () => {
  const { publish, published } = await openArchive();
  const parts = 'photos:\n  - file: a.jpg\n  - file: b.jpg\nrecordings:\n  - file: r.mp3\n';
  await publish('well', story('井', parts));
  const code = `LW-KS-${YEAR}-001`;
  expect(written(published('well')).sort()).toEqual([
    code,
    `${code}-L01`,
    `${code}-P01`,
    `${code}-P02`,
  ]);
});

test('an editor can neither change a code nor take it away, nor copy it along', async () => {
  const { publish, published } = await openArchive();
  const photo = 'photos:\n  - file: a.jpg\n    caption: 一\n';
  await publish('well', story('井', photo));
  await publish('well', story('井台', `${photo}referenceCode: LW-KS-1999-777\n`));
  expect(written(published('well'))).toEqual([`LW-KS-${YEAR}-001-P01`, `LW-KS-${YEAR}-001`]);
  const short = shortOf(published('well'));
  await publish('well', story('老井台', `${photo}shortCode: k7mp\n`));
  expect(published('well')).toContain('title: 老井台');
  expect([short, shortOf(published('well'))]).toEqual([expect.any(String), short]);
  const copied = published('well').replace('老井台', '另一篇');
  await publish('copy', `${copied}\n`);
  expect(written(published('copy'))).toEqual([`LW-KS-${YEAR}-002-P01`, `LW-KS-${YEAR}-002`]);
  expect(written(published('well'))).toEqual([`LW-KS-${YEAR}-001-P01`, `LW-KS-${YEAR}-001`]);
  expect([undefined, short]).not.toContain(shortOf(published('copy')));
});

test('the code of a deleted entry is not given again, also after a restart; restored, it is its own', async () => {
  const archive = await openArchive();
  await archive.publish('one', story('一'));
  await archive.publish('two', story('二'));
  await archive.remove('two');
  const again = await workOn(archive, {
    complete: (incoming) => giveReferenceCodes(incoming, { fonds: '', year: YEAR }),
  });
  await again.save('three', story('三'));
  await again.ask('publishUnpublishedEntry', { collection: 'stories', slug: 'three' });
  expect(written(archive.published('three'))).toEqual([`LW-KS-${YEAR}-003`]);
  const [gone] = await again.ask('binEntries');
  const name = { collection: 'stories', slug: 'two' };
  await again.ask('restoreEntry', { ...name, path: gone.paths[0], commit: gone.commit });
  await again.ask('publishUnpublishedEntry', name);
  expect(written(archive.published('two'))).toEqual([`LW-KS-${YEAR}-002`]);
});

test('a file that cannot be read is published as it is', async () => {
  const { publish, published } = await openArchive();
  const odd = '---\ntitle: [\n---\n\n正文。\n';
  await publish('odd', odd);
  expect(published('odd')).toBe(odd.trimEnd());
});

test('what would be saved as an entry of another collection is refused', async () => {
  const { save, git } = await openArchive();
  const refused = await refusalOf(save('x', story('x'), { path: 'content/albums/x/index.mdx' }));
  expect(refused).toMatchObject({ id: 'collection-mismatch', status: 409 });
  expect(git('for-each-ref', 'refs/heads/cms')).toBe('');
});
