import { afterAll, expect, test } from 'vitest';
import sharp from 'sharp';
import { consentYaml, storyFile } from '../load/temporary-archive.ts';
import { createFixture, type Fixture } from './build-fixture.ts';
import { drawPhoto } from './fixture-media.ts';

/** One more than hang on one page. */
const MANY = 201;

let fixture: Fixture;
afterAll(() => fixture?.remove());

const list = (files: readonly string[], more = '') =>
  files.map((file) => `  - {file: ${file}, alt: 老照片${more}}`).join('\n');

/** An album of many photos, one that only its link leads to, one that is sealed; and ways to the station. */
async function writeArchive(): Promise<Fixture> {
  const names = Array.from({ length: MANY }, (_, at) => `${at}.jpg`);
  const photos = await Promise.all(
    names.map(async (name, at) => {
      const colour = `#${(at * 40_503 + 1000).toString(16).padStart(6, '0').slice(-6)}`;
      return [`albums/many/${name}`, await drawPhoto(colour, { width: 12, height: 8 })] as const;
    }),
  );
  const hidden = async (colour: string) => ({ photo: await drawPhoto(colour), colour });
  const [unlisted, sealed] = [await hidden('#123456'), await hidden('#654321')];
  const entry = (access: string, when: string) =>
    storyFile(
      `title: ${access}\nphotos:\n  - {file: p.jpg, alt: ${access}的照片, when: "${when}", unidentified: 左一}`,
      '',
      consentYaml({ access }),
    );
  return createFixture({
    'site.yaml':
      'url: https://example.cn\nemail: zhan@example.cn\nphone: 0531-8888\nwechat: guxianghen\nwechatQr: code.jpg\n',
    'code.jpg': await drawPhoto('#000000', { width: 300, height: 300 }),
    ...Object.fromEntries(photos),
    'albums/many/index.mdx': storyFile(
      `title: 很多\nreferenceCode: SL-1\nphotos:\n  - {file: 0.jpg, alt: 头一张, unidentified: 左二, when: "1974", referenceCode: SL-1-P01}\n${list(names.slice(1), ', when: "1975"')}`,
      '',
    ),
    'albums/only-link/index.mdx': entry('unlisted', '1951'),
    'albums/only-link/p.jpg': unlisted.photo,
    'albums/shut/index.mdx': entry('sealed', '1941'),
    'albums/shut/p.jpg': sealed.photo,
  });
}

test('a wall too large for one page goes on, and every page tells how to reach the station', async () => {
  fixture = await writeArchive();
  const run = await fixture.build();
  expect(run.status, run.printed).toBe(0);
  const published = await fixture.published();
  const page = (path: string) => published.get(`${path}index.html`) ?? '';
  const photosOn = (path: string) => page(path).match(/<li class="w\d+"/g)?.length ?? 0;

  // 201 photos of one decade: as many as there is room for, and two pages of their own.
  expect(photosOn('albums/by-year/')).toBe(200);
  expect(page('albums/by-year/')).toContain('href="/albums/by-year/1970s/"');
  expect([photosOn('albums/by-year/1970s/'), photosOn('albums/by-year/1970s/2/')]).toEqual([
    200, 1,
  ]);
  expect(page('albums/by-year/1970s/')).toContain('href="/albums/by-year/1970s/2/"');

  // What is not listed is on no wall and in no list of unknown faces.
  for (const [path, html] of published)
    if (path.startsWith('albums/') && !html.includes('unlisted</h1>'))
      expect([path, /(?:unlisted|sealed)的照片|左一|1950年代|1940年代/.test(html)]).toEqual([
        path,
        false,
      ]);

  // A letter that is begun, a call, WeChat; the code without what the phone wrote into it.
  const asked = page('albums/unknown/');
  const [letter] = /mailto:zhan@example\.cn\?[^"]*SL-1-P01[^"]*/.exec(asked)!;
  const { searchParams } = new URL(letter.replaceAll('&amp;', '&'));
  expect(searchParams.get('body')).toContain('https://example.cn/albums/many/#photo-1');
  expect(searchParams.get('body')).toContain('还不认识：左二');
  expect(asked).toContain('href="tel:05318888"');
  expect(asked).toContain('guxianghen');
  const [, code] = /<img src="\/(media\/[^"]+)"[^>]*alt="社工站的微信二维码"/.exec(asked)!;
  expect((await sharp(await fixture.bytes(code!)).metadata()).exif).toBeUndefined();
});
