import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawPhoto, makeRecording } from '../testing/fixture-media.ts';
import { createTestFolder } from '../testing/test-folder.ts';
import { contentId } from './content-id.ts';
import { developPhoto } from './develop-photo.ts';
import { encodePhoto } from './encode-photo.ts';
import { findLeakedOriginals } from './guard-output.ts';
import { looksOf, photoFormats, photoSettings } from './photo-settings.ts';
import { photoUrl, photoVariants, photoWidths } from './photo-variants.ts';
import { grain } from './photos-for-tests.ts';
import { probePhoto } from './probe-photo.ts';
import { probeRecording } from './probe-recording.ts';
import { publishMedia } from './publish-media.ts';

const folder = createTestFolder();

describe('a photo', () => {
  test('has the size people see it in', async () => {
    const lying = await sharp(await drawPhoto('#888888', { width: 60, height: 40 }))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await probePhoto(await folder.put('lying.jpg', lying), 'x')).toEqual({
      id: 'x',
      width: 40,
      height: 60,
      colour: '#888888',
    });
  });

  test('is known by its content, whatever it is called', async () => {
    const one = await folder.put('one.jpg', await drawPhoto('#888888'));
    const other = await folder.put('other.jpeg', await drawPhoto('#888888'));
    expect(await contentId(one)).toBe(await contentId(other));
    expect(await contentId(one)).toMatch(/^[0-9a-f]{20}$/);
  });

  test('is published upright, no larger than it is, without what the camera wrote', async () => {
    const original = await folder.put(
      'gps.jpg',
      await drawPhoto('#884422', { width: 600, height: 400 }),
    );
    const id = await contentId(original);
    const image = { id, width: 600, height: 400, colour: '#884422' };
    expect(photoWidths(image)).toEqual([480, 600]);
    for (const variant of photoVariants(image)) {
      const file = await encodePhoto(original, variant, join(folder.path, 'cache'));
      const { width, height, exif, xmp, iptc } = await sharp(file).metadata();
      expect({ width, height }).toEqual({ width: variant.width, height: variant.height });
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    }
    expect(photoUrl(image, 500)).toBe(`/media/${id}${looksOf(photoSettings).jpg}-600.jpg`);
  });
});

describe('how photos are encoded', () => {
  const image = { id: 'a1', width: 600, height: 400, colour: '#884422' };

  test('is part of their names, so that nobody is shown what an older setting made', () => {
    const sharper = { ...photoSettings, avif: { ...photoSettings.avif, quality: 60 } };
    const darker = { ...photoSettings, develop: { ...photoSettings.develop, background: '#000' } };
    const now = looksOf(photoSettings);
    expect(looksOf(sharper)).toEqual({ ...now, avif: expect.not.stringContaining(now.avif) });
    for (const format of photoFormats) expect(looksOf(darker)[format]).not.toBe(now[format]);
    for (const { name, width, format } of photoVariants(image))
      expect(name).toBe(`a1${now[format]}-${width}.${format}`);
  });

  test('is what the settings say and nothing besides', async () => {
    const original = await folder.put('grain.png', await grain(600, 400).png().toBuffer());
    for (const variant of photoVariants(image).slice(-3)) {
      const { width, height, format } = variant;
      const developed = developPhoto(original, { width, height });
      const wanted = developed.toFormat(format === 'jpg' ? 'jpeg' : format, photoSettings[format]);
      const made = await encodePhoto(original, variant, join(folder.path, 'cache'));
      expect((await wanted.toBuffer()).equals(await readFile(made)), format).toBe(true);
    }
  });
});

test('what is published is made once, and no original is among it', async () => {
  const content = join(folder.path, 'content');
  const out = join(folder.path, 'out');
  await mkdir(content);
  const photo = join(content, 'photo.jpg');
  const sound = join(content, 'sound.wav');
  const secret = join(content, 'secret.wav');
  await writeFile(photo, await drawPhoto('#123456'));
  await writeFile(sound, makeRecording('open', 1));
  await writeFile(secret, makeRecording('secret', 1));
  const image = await probePhoto(photo, await contentId(photo));
  const heard = await probeRecording(sound, await contentId(sound));
  if (typeof image === 'string' || typeof heard === 'string')
    throw new Error('the fixture cannot be read');
  const { audio } = heard;
  const media = [
    { type: 'photo' as const, file: photo, image },
    { type: 'photo' as const, file: photo, image },
    { type: 'audio' as const, file: sound, audio },
  ];
  await publishMedia(media, { cache: join(folder.path, 'cache'), out });
  expect((await readdir(out)).sort()).toEqual(
    [...photoVariants(image).map(({ name }) => name), `${audio.id}.wav`].sort(),
  );
  expect(await findLeakedOriginals(content, out, media)).toEqual([]);
  await writeFile(join(out, 'renamed.bin'), makeRecording('secret', 1));
  await writeFile(join(out, 'again.jpg'), await drawPhoto('#123456'));
  expect((await findLeakedOriginals(content, out, media)).sort()).toEqual([
    'again.jpg',
    'renamed.bin',
  ]);
});
