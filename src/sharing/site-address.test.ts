import { expect, test } from 'vitest';
import { site as siteSchema } from '../model/site.ts';
import { addressIn, siteOrigin, wholeAddress } from './site-address.ts';

test.each(['', 'https://example.cn', 'https://example.cn/', 'http://192.168.1.9:4321'])(
  'the site can lie at %j',
  (url) => {
    expect(siteSchema.parse({ url }).url).toBe(url);
  },
);

test.each([
  'example.cn',
  'ftp://example.cn',
  'javascript:alert(1)',
  'https://example.cn/a/',
  '网址',
])('the site cannot lie at %j', (url) => {
  expect(siteSchema.safeParse({ url }).error?.issues[0]?.message).toMatch(/要写成 https/);
});

test('addresses are whole once the site has one, and paths before', () => {
  expect(siteOrigin({ url: 'https://example.cn/' })).toBe('https://example.cn');
  expect(wholeAddress('/stories/井/', { url: 'https://example.cn' })).toBe(
    'https://example.cn/stories/%E4%BA%95/',
  );
  expect(wholeAddress('/stories/', { url: '' })).toBeNull();
  expect(addressIn('/stories/', { url: '' })).toBe('/stories/');
});
