import { expect, test } from 'vitest';
import { relativeAddress, safeName, siteFile, usbPath } from './usb-path.ts';

test.each([
  ['/', 'index.html'],
  ['/stories/jing/', 'stories/jing/index.html'],
  ['/villages/%E6%9F%B3%E6%B9%BE/', 'villages/柳湾/index.html'],
  ['/media/a1.jpg', 'media/a1.jpg'],
  ['/%E0%A4%A/', '%E0%A4%A/index.html'],
])('finds behind %s the file %s', (path, file) => {
  expect(siteFile(path)).toBe(file);
});

test.each([
  ['index.html', 'media/a.jpg', 'media/a.jpg'],
  ['stories/jing/index.html', 'stories/he/index.html', '../he/index.html'],
  ['stories/jing/index.html', 'index.html', '../../index.html'],
  ['a/b/c.html', 'a/b/d.html', 'd.html'],
  ['index.html', '网页/井 1#.html', '%E7%BD%91%E9%A1%B5/%E4%BA%95%201%23.html'],
])('writes in %s the way to %s as %s', (from, to, address) => {
  expect(relativeAddress(from, to)).toBe(address);
});

test('gives no name that a USB stick refuses', () => {
  expect(usbPath('topics/吃水: "井"?/con/index.html')).toBe(
    'topics/吃水_3a _22井_22_3f/_con/index.html',
  );
  expect(safeName('a.')).toBe('a_2e');
  expect(safeName('井-1.html')).toBe('井-1.html');
});
