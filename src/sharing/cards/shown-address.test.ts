import { expect, test } from 'vitest';
import { shownAddress } from './shown-address.ts';

test.each([
  ['https://guxianghen.cn/s/k7mp/', 'guxianghen.cn/s/k7mp'],
  ['https://www.guxianghen.cn/s/k7mp/', 'www.guxianghen.cn/s/k7mp'],
  ['http://192.168.1.9:4321/stories/jing/', '192.168.1.9:4321/stories/jing'],
])('%s is shown as %s', (address, shown) => {
  expect(shownAddress(address)).toBe(shown);
});
