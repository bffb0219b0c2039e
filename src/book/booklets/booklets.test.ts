import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import {
  consentYaml,
  createTemporaryArchive,
  storyFile,
  type TemporaryArchive,
} from '../../load/temporary-archive.ts';
import { drawPhoto } from '../../testing/fixture-media.ts';
import { developPictures } from '../epub/develop-pictures.ts';
import { gatherBook } from '../gather/gather-book.ts';
import { readPdf } from '../print/pdf-for-tests.ts';
import { setBook } from '../print/set-book.ts';
import { openTypeCase } from '../print/type-case.ts';
import { openBooklets } from './booklet-of.ts';
import { bookletFolder, keepBookletList, readBookletList } from './booklet-list.ts';
import { bookletName } from './booklet-name.ts';
import { findBookletProblems } from './find-booklet-problems.ts';
import { canPrint, openPressOrNull } from './open-press-or-null.ts';
import { printBooklets } from './print-booklets.ts';
import { publishBooklets } from './publish-booklets.ts';

const WELL = `title: 井台边的四十年
village: liuwan
narrators: [王秀英]
photos: [{ file: a.jpg, alt: 老井 }]
recordings:
  - date: '2024-05-12'
    transcript: |
      [00:00:01] 采集者：井是哪年打的？
      [00:00:05] 王秀英：夜来俺娘说是五八年。
      [00:00:09] 王秀英：（不公开：跟邻居吵过架）别的不说了。`;
const UNLISTED = consentYaml({ access: 'unlisted', unlistedKey: 'k7m2q9x4w8n3p5r6' });
const WITHDRAWN = consentYaml({ withdrawnOn: '"2026-01-01"' });
const loom = (consent = consentYaml()) => storyFile('title: 织布机', '一架织布机。', consent);

const openShelf = async () =>
  createTemporaryArchive({
    'site.yaml': 'name: 故乡痕\nurl: https://example.cn\nstation: 崔寨社工站\n',
    'villages/liuwan/index.mdx': '---\nname: 柳湾村\n---\n\n村东有井。\n',
    'glossary/niang.yaml': 'word: 俺娘\nmeaning: 我母亲\n',
    'glossary/yelai.yaml': 'word: 辘轳\nmeaning: 井上打水的\n',
    'stories/well/index.mdx': storyFile(WELL, '井在庄东头。'),
    'stories/well/a.jpg': await drawPhoto('#806040', { width: 640, height: 480 }),
    'stories/loom/index.mdx': loom(),
    'stories/letter/index.mdx': storyFile('title: 家信', '信。', UNLISTED),
    'stories/sealed/index.mdx': storyFile('title: 封存', '封。', consentYaml({ access: 'sealed' })),
  });

const print = async (archive: TemporaryArchive, today?: string) =>
  printBooklets(await archive.read(today), { ...archive, ...(today && { today }) });
const booklets = async ({ cache }: TemporaryArchive) =>
  (await readdir(bookletFolder(cache))).filter((name) => name.endsWith('.pdf')).toSorted();
const listed = (address: string) => ({ address, listed: true });

async function gather(archive: TemporaryArchive, address: string) {
  const read = await archive.read();
  const story = read.stories.find((each) => each.address === address)!;
  return openBooklets(read, archive)(story);
}

it('is the book of that one story, with the words that it uses', async () => {
  const archive = await openShelf();
  const book = await gather(archive, 'well');
  const whole = await gatherBook(await archive.read(), archive, {
    of: 'stories',
    addresses: ['well'],
  });
  const { day, words, people: _p, villages: _v, ...same } = whole;
  expect(book).toMatchObject(same);
  expect([day, book.day]).toEqual(['2026-06-15', '2024-05-12']);
  expect([[...words.keys()].toSorted(), [...book.words.keys()]]).toEqual([
    ['niang', 'yelai'],
    ['niang'],
  ]);
});

it('is printed for every listed story once, and again where its own words change', async () => {
  const archive = await openShelf();
  expect(await print(archive)).toBe(2);
  const first = await booklets(archive);
  expect(await print(archive, '2027-01-01')).toBe(0);
  expect(await booklets(archive)).toEqual(first);
  await archive.write('glossary/yelai.yaml', 'word: 辘轳\nmeaning: 别的说法\n');
  await archive.write(
    'site.yaml',
    'name: 故乡痕\nurl: https://example.cn\nstation: 崔寨社工站\nleadStory: loom\n',
  );
  expect(await print(archive)).toBe(0);
  await archive.write('glossary/niang.yaml', 'word: 俺娘\nmeaning: 俺的母亲\n');
  expect(await print(archive)).toBe(1);
  expect(await booklets(archive)).toHaveLength(2);
  expect(await booklets(archive)).not.toEqual(first);
});

it('is an A5 page of its story in the site, at the address that pages know', async () => {
  const archive = await openShelf();
  await print(archive);
  const find = await readBookletList(archive.cache);
  const { path, bytes } = find(listed('well'))!;
  expect(path).toMatch(/^\/media\/booklets\/[0-9a-f]{20}\.pdf$/);
  expect([find(listed('letter')), find({ address: 'well', listed: false })]).toEqual([null, null]);
  await publishBooklets((await archive.read()).stories, archive);
  const pdf = await readFile(join(archive.out, path));
  expect(pdf.length).toBe(bytes);
  const { pages, boxes } = readPdf(pdf);
  expect(pages.join('')).toContain('夜来俺娘');
  expect(boxes.every((box) => /MediaBox \[0 0 419\.5\d* 595\.2\d*\]/.test(box))).toBe(true);
  expect(await readdir(join(archive.out, 'media/booklets'))).toHaveLength(2);
  expect((await readBookletList(archive.cache))(listed('well'))).toBeNull();
});

it('says nothing that consent keeps back', async () => {
  const archive = await openShelf();
  const { manuscript } = setBook(
    await gather(archive, 'well'),
    openTypeCase(() => true),
  );
  const printed = JSON.stringify(manuscript);
  expect(printed).toContain('别的不说了');
  expect(printed).not.toMatch(/吵过架|家信|封存|k7m2q9/);
});

it('is gone from the cache, photos too, when its story is withdrawn', async () => {
  const archive = await openShelf();
  await print(archive);
  const book = await gather(archive, 'well');
  const { wanted } = setBook(
    book,
    openTypeCase(() => true),
  );
  await developPictures(wanted, { cache: archive.cache, files: book.files });
  const folders = ['press/plates', 'ebook'].map((folder) => join(archive.cache, folder));
  const plates = async () => (await Promise.all(folders.map((each) => readdir(each)))).flat();
  expect(await plates()).toHaveLength(2);
  await archive.write('stories/well/index.mdx', storyFile(WELL, '井在庄东头。', WITHDRAWN));
  expect(await print(archive)).toBe(0);
  expect([await booklets(archive), await plates()]).toEqual([[expect.any(String)], []]);
});

it('is left out where it cannot be printed, and the others are made', async () => {
  const archive = await openShelf();
  const read = await archive.read();
  const onFailure = vi.fn();
  const stories = read.stories.map((story) =>
    story.address === 'loom' ? { ...story, textKey: 'lost' } : story,
  );
  expect(await printBooklets({ ...read, stories }, archive, { onFailure })).toBe(1);
  expect(onFailure).toHaveBeenCalledExactlyOnceWith('织布机', expect.any(Error));
  const find = await readBookletList(archive.cache);
  expect([find(listed('loom')), find(listed('well'))]).toEqual([null, expect.anything()]);
});

it('has a name that goes by what is printed, not by where it lies or when it is asked', async () => {
  const [archive, other] = [await openShelf(), await openShelf()];
  const book = await gather(archive, 'well');
  const name = bookletName(book, 'look');
  expect(bookletName(await gather(other, 'well'), 'look')).toBe(name);
  expect(bookletName({ ...book, title: '井台' }, 'look')).not.toBe(name);
  expect(bookletName(book, 'another look')).not.toBe(name);
});

it('is led to by its story’s address while somebody edits, and printed when asked for', async () => {
  const { cache } = await openShelf();
  await keepBookletList(cache, { onDemand: true });
  const find = await readBookletList(cache);
  expect(find(listed('老井'))).toEqual({
    path: '/media/booklets/%E8%80%81%E4%BA%95.pdf',
    bytes: null,
  });
  expect(find({ address: 'letter', listed: false })).toBeNull();
});

it('is told of by the check where a computer has no press, or the font no such character', async () => {
  const archive = await openShelf();
  const noPress = () => Promise.reject(new Error('no native package'));
  expect(await openPressOrNull(archive, noPress)).toBeNull();
  expect(await canPrint()).toBe(true);
  const problems = async (isPossible = canPrint) =>
    findBookletProblems(await archive.read(), archive, isPossible);
  expect(await problems(() => canPrint(noPress))).toEqual([
    { id: 'booklet-press-missing', file: 'content/site.yaml' },
  ]);
  expect(await problems()).toEqual([]);
  await archive.write('stories/loom/index.mdx', storyFile('title: 织布机', '奶奶笑👵了。'));
  expect(await problems()).toEqual([
    {
      id: 'booklet-character-missing',
      file: 'content/stories/loom/index.mdx',
      line: 6,
      found: '👵',
      other: '织布机',
    },
  ]);
});
