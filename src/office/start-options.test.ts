import { expect, it } from 'vitest';
import { describeReach } from './print-reach.ts';
import { readStartOptions } from './start-options.ts';

const read = (...args: string[]) => readStartOptions(args, {});

it('is for this machine only when nobody says more', () => {
  expect(read()).toEqual({ port: 4321, reach: null, help: false });
  expect(readStartOptions([], { PORT: '5000' }).port).toBe(5000);
  expect(readStartOptions(['--port', '6000'], { PORT: '5000' }).port).toBe(6000);
});

it('opens to the office, under more names', () => {
  expect(read('--lan').reach).toEqual({ by: 'lan', names: [] });
  expect(read('--lan', '--name', 'Zhan.lan', '--name=zhan').reach).toEqual({
    by: 'lan',
    names: ['zhan.lan', 'zhan'],
  });
});

it('stands behind another server at the address it is told', () => {
  const { reach } = read('--proxy', 'https://desk.example.cn/');
  expect(reach).toEqual({ by: 'proxy', address: 'https://desk.example.cn' });
  expect(read('--proxy', 'https://192.168.1.5:8443').reach).toMatchObject({
    address: 'https://192.168.1.5:8443',
  });
});

it.each([
  ['option-unknown', ['--wifi']],
  ['option-unknown', ['lan']],
  ['option-unknown', ['--port']],
  ['port-form', ['--port', '0']],
  ['port-form', ['--port', '70000']],
  ['port-form', ['--port', '80a']],
  ['name-form', ['--lan', '--name', 'http://zhan']],
  ['name-form', ['--lan', '--name', 'zhan:4321']],
  ['name-form', ['--lan', '--name', '*']],
  ['name-without-lan', ['--name', 'zhan']],
  ['lan-and-proxy', ['--lan', '--proxy', 'https://desk.example.cn']],
  ['proxy-form', ['--proxy', 'http://desk.example.cn']],
  ['proxy-form', ['--proxy', 'desk.example.cn']],
  ['proxy-form', ['--proxy', 'https://desk.example.cn/archive/']],
  ['proxy-form', ['--proxy', 'https://me:secret@desk.example.cn']],
])('refuses in Chinese: %s %j', (id, args) => {
  expect(() => read(...args)).toThrow(new RegExp(`^(?=.*\\p{Script=Han}).*（${id}）`, 'u'));
});

it('prints what to type on other computers, and what is not protected on the way', () => {
  const lan = { by: 'lan' as const, names: ['zhan.lan'] };
  const text = describeReach(lan, 4321, [{ address: '192.168.1.5', isPublic: false }]);
  expect(text).toContain('http://zhan.lan:4321/admin/\n  http://192.168.1.5:4321/admin/');
  expect(text).toContain('不加密');
  expect(text).toContain('--to 127.0.0.1:4321 ');
  expect(text).not.toContain('互联网上的地址');
  expect(describeReach(lan, 80, [])).toContain('http://zhan.lan/admin/');
  const exposed = describeReach(lan, 4321, [{ address: '8.8.8.8', isPublic: true }]);
  expect(exposed).toContain('8.8.8.8 像是互联网上的地址');
  const nowhere = describeReach({ by: 'lan', names: [] }, 4321, []);
  expect(nowhere).toContain('没有连上网络');
});
