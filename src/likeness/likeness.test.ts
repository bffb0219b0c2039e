import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { createTemporaryArchive, storyFile } from '../load/temporary-archive.ts';
import { describeProblem } from '../checks/problems.ts';
import { drawPhoto } from '../testing/fixture-media.ts';
import { grain } from '../media/photos-for-tests.ts';
import { findPairs, resemblance } from './find-alike.ts';
import { findPhotosTwice } from './find-photos-twice.ts';
import { perceivePhoto } from './perceive-photo.ts';

const SAMPLES = [
  'albums/li-family/08-grandmother.jpg',
  'albums/li-family/03-soldier.jpg',
  'stories/loom/portrait.jpg',
  'stories/riverside-school/portrait.jpg',
  'stories/liuwan-history/old-locust.jpg',
  'stories/liuwan-history/old-locust-then.jpg',
];

/** Half as large as they are, upright: what follows is quicker. */
let photos: Buffer[];
beforeAll(async () => {
  const half = async (name: string) =>
    sharp(await readFile(join('content', name)))
      .autoOrient()
      .resize(800)
      .jpeg({ quality: 90 })
      .toBuffer();
  photos = await Promise.all(SAMPLES.map(half));
});

const seen = async (photo: Buffer, id: string) => ({ id, likeness: await perceivePhoto(photo) });
const compare = async (a: Buffer, b: Buffer) => resemblance(await seen(a, 'a'), await seen(b, 'b'));

const AGAIN: Record<string, (photo: Sharp, height: number) => Sharp> = {
  'at a poor quality': (photo) => photo.jpeg({ quality: 25 }),
  'as a chat sends it on': (photo) => photo.resize(480).jpeg({ quality: 60 }),
  'as WebP': (photo) => photo.webp({ quality: 60 }),
  'a little brighter': (photo) => photo.modulate({ brightness: 1.15 }).jpeg(),
  faded: (photo) => photo.linear(0.5, 90).jpeg(),
  'cut by a hundredth': (photo, height) =>
    photo.extract({ left: 8, top: 8, width: 784, height: height - 16 }).jpeg(),
};

describe('the same photo', () => {
  test.each(Object.entries(AGAIN))('is known again %s', async (_, change) => {
    for (const photo of photos.slice(0, 3)) {
      const { height } = await sharp(photo).metadata();
      const again = await change(sharp(photo), height).toBuffer();
      expect(await compare(photo, again)).toBe('alike');
    }
  });

  test('is known again where only EXIF says which way up it is', async () => {
    const lying = await sharp(photos[0]!).rotate(270).toBuffer();
    const upright = await sharp(lying).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await compare(photos[0]!, upright)).toBe('alike');
    expect(await compare(photos[0]!, lying)).toBeNull();
  });
});

describe('photos that are not the same', () => {
  test('are told apart: portraits, and one place then and now', async () => {
    const compared = await Promise.all(photos.map((photo, index) => seen(photo, String(index))));
    expect(findPairs(compared)).toEqual([]);
  });

  test('are told apart where somebody only took a step aside', async () => {
    for (const photo of photos) {
      const { width, height } = await sharp(photo).metadata();
      const [left, top] = [Math.round(width * 0.08), Math.round(height * 0.04)];
      const size = { width: Math.round(width * 0.9), height: Math.round(height * 0.9) };
      const aside = await sharp(photo)
        .extract({ left, top, ...size })
        .jpeg()
        .toBuffer();
      expect(await compare(photo, aside)).toBeNull();
    }
  });

  test('are told apart where there is next to nothing in them', async () => {
    const sheets = await Promise.all(
      ['#884422', '#884423', '#113355'].map((each) => drawPhoto(each)),
    );
    const grains = await Promise.all([grain().jpeg().toBuffer(), grain().jpeg().toBuffer()]);
    const plain = await Promise.all([...sheets, ...grains].map((each, at) => seen(each, `${at}`)));
    expect(findPairs(plain)).toEqual([]);
    expect(findPairs([plain[0]!, plain[1]!, plain[0]!])).toEqual([
      { first: 0, second: 2, how: 'identical' },
    ]);
  });
});

describe('an archive', () => {
  test('is told which photos it has twice, drafts and sealed ones included, and once only', async () => {
    const again = await sharp(photos[0]!).resize(500).jpeg({ quality: 50 }).toBuffer();
    const entry = (title: string, file: string, more = '') =>
      storyFile(`title: ${title}\n${more}photos:\n  - file: ${file}`);
    const archive = await createTemporaryArchive({
      'albums/li/index.mdx': entry('李家的相册', '奶奶.jpg'),
      'albums/li/奶奶.jpg': photos[0]!,
      'stories/well/index.mdx': entry('井台', 'IMG_1.jpg', 'draft: true\n'),
      'stories/well/IMG_1.jpg': again,
      'stories/yard/index.mdx': entry('院子', 'a.jpg', 'draft: true\n'),
      'stories/yard/a.jpg': photos[0]!,
      'stories/yard/not-described.jpg': photos[0]!,
      'stories/other/index.mdx': entry('别的', 'b.jpg'),
      'stories/other/b.jpg': photos[1]!,
      'stories/broken/index.mdx': entry('坏的', 'c.jpg'),
      'stories/broken/c.jpg': 'no photo',
    });
    const told = async () => (await findPhotosTwice(archive)).map(describeProblem);
    const first = await told();
    expect(first).toEqual([
      expect.stringMatching(
        /^content\/stories\/well\/index\.mdx:\d+ 照片 IMG_1\.jpg 和《李家的相册》里的那张（content\/albums\/li\/奶奶\.jpg）好像是同一张。.*（photo-alike）$/,
      ),
      expect.stringMatching(/^content\/stories\/yard\/.*a\.jpg 和.*一模一样。.*（photo-twice）$/),
    ]);
    // From what was remembered.
    expect(await told()).toEqual(first);
    // Another photo under the same name is seen.
    await archive.write('stories/well/IMG_1.jpg', photos[4]!);
    expect(await told()).toEqual([expect.stringContaining('photo-twice')]);
  });
});
