import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readBookOrder } from './book-order.ts';
import { readPdf } from './pdf-for-tests.ts';
import { printBooks } from './print-books.ts';
import { openShelf } from './printed-for-tests.ts';
import { bookFile, writeBook } from './write-book.ts';

async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'books-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function run(...args: string[]) {
  const [archive, out] = await Promise.all([openShelf(), openFolder()]);
  let said = '';
  await printBooks(await readBookOrder([...args, '--out', out]), archive, {
    print: (text) => (said += text),
    progress: () => () => undefined,
  });
  return { out, said, files: (await readdir(out)).toSorted() };
}

it('prints a volume a village, each with its own contents', async () => {
  const { out, files, said } = await run('--volumes', '--large');
  expect(files).toEqual(['故乡痕-柳湾村-大字版.pdf', '故乡痕-河沿村-大字版.pdf'].toSorted());
  expect(said).toMatch(/第 2 本，共 2 本/);
  const { pages } = readPdf(await readFile(join(out, '故乡痕-河沿村-大字版.pdf')));
  expect(pages.join('')).toContain('一架织布机');
  expect(pages.join('')).not.toContain('井台边');
});

it('prints a list that somebody wrote, by address or title', async () => {
  const list = join(await openFolder(), '要印的.txt');
  await writeFile(list, '\uFEFF# 先印这两篇\r\nwell\r\n\r\n一架织布机\r\n');
  const { files, said } = await run('--list', list, '--bleed');
  expect(files).toEqual(['故乡痕-选编-印厂版.pdf']);
  expect(said).toContain('做好了');
});

it('says in one sentence what it does not understand', async () => {
  await expect(readBookOrder(['--colour'])).rejects.toThrow(/看不懂.*book-unknown-option/);
  await expect(readBookOrder(['--village', '柳湾村', '--story', 'well'])).rejects.toThrow(
    'book-one-choice',
  );
  await expect(readBookOrder(['--volumes', '--story', 'well'])).rejects.toThrow(
    'book-volumes-alone',
  );
  await expect(readBookOrder(['--list', '/nowhere/list.txt'])).rejects.toThrow('book-no-list');
  expect((await readBookOrder(['--story', 'a', '--story', 'b'])).choice).toEqual({
    of: 'stories',
    addresses: ['a', 'b'],
  });
});

it('calls files so that every drive can hold them', () => {
  expect(bookFile('问？答/一:二', { bleed: true })).toMatch(/^问？答／一_3a二-印厂版\.pdf$/);
  expect([...bookFile('长'.repeat(300), {})].length).toBeLessThan(70);
});

it.runIf(process.platform === 'linux')(
  'says that the disk is full, keeps the book that was there, and leaves no half one',
  async () => {
    const folder = await openFolder();
    await writeFile(join(folder, '书.pdf'), 'the old one');
    await symlink('/dev/full', join(folder, `书.pdf.${process.pid}.tmp`));
    await expect(writeBook(folder, '书.pdf', new Uint8Array(9))).rejects.toThrow(
      /满了，书没有存下.*book-disk-full/,
    );
    expect(await readdir(folder)).toEqual(['书.pdf']);
    expect(await readFile(join(folder, '书.pdf'), 'utf8')).toBe('the old one');
  },
);

it('says where it cannot write', async () => {
  const folder = await openFolder();
  await writeFile(join(folder, 'taken'), '');
  await expect(writeBook(join(folder, 'taken'), '书.pdf', new Uint8Array(9))).rejects.toThrow(
    'book-no-folder',
  );
});
