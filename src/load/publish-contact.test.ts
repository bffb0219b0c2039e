import { expect, test } from 'vitest';
import { drawPhoto } from '../testing/fixture-media.ts';
import { createTemporaryArchive } from './temporary-archive.ts';

const SETTINGS = 'name: 故乡痕\nphone: "0531"\nwechat: guxianghen\nwechatQr: 二维码.jpg\n';

test('the WeChat code beside the settings is published as photos are', async () => {
  const archive = await createTemporaryArchive({
    'site.yaml': SETTINGS,
    '二维码.jpg': await drawPhoto('#000000'),
  });
  const { site, media, problems } = await archive.read();
  expect(site).toMatchObject({ wechat: 'guxianghen', wechatImage: { width: 64, height: 48 } });
  expect(media).toMatchObject([{ type: 'photo', image: site.wechatImage }]);
  expect(problems).toEqual([]);
});

test.each([
  ['is not there', {}, 'photo-missing'],
  ['is no picture', { '二维码.jpg': '不是图' }, 'photo-unreadable'],
] as const)('a code that %s is reported in its line, and all else stays', async (_, files, id) => {
  const archive = await createTemporaryArchive({ 'site.yaml': SETTINGS, ...files });
  const { site, media, problems } = await archive.read();
  expect(site).toMatchObject({ wechat: 'guxianghen', phone: '0531' });
  expect([site.wechatImage, media]).toEqual([undefined, []]);
  expect(problems).toMatchObject([{ id, file: 'content/site.yaml', line: 4, found: '二维码.jpg' }]);
});

test('a code cannot be taken from another folder', async () => {
  const archive = await createTemporaryArchive({
    'site.yaml': 'wechatQr: stories/secret/secret.jpg\n',
    'stories/secret/secret.jpg': await drawPhoto('#000000'),
  });
  const { site, media, problems } = await archive.read();
  expect([site.wechatImage, media]).toEqual([undefined, []]);
  expect(problems).toMatchObject([{ id: 'field-wrong', file: 'content/site.yaml' }, {}]);
});
