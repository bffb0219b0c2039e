import { expect, it } from 'vitest';
import { faultOf, inventPassword, isPassword, keepPassword } from './password.ts';
import { Busy, createTurnstile } from './turnstile.ts';

const CHEAP = { N: 1024, r: 8, p: 1 };

it('knows the password again, and no other', async () => {
  const kept = await keepPassword('柳湾村的老井', CHEAP);
  expect(await isPassword('柳湾村的老井', kept)).toBe(true);
  expect(await isPassword('柳湾村的老井 ', kept)).toBe(false);
  expect(await isPassword('', kept)).toBe(false);
});

it('takes digits of a Chinese input method for digits', async () => {
  const kept = await keepPassword('jing2024-abc', CHEAP);
  expect(await isPassword('ｊｉｎｇ２０２４－ａｂｃ', kept)).toBe(true);
});

it('keeps neither the password nor the same thing twice', async () => {
  const [one, other] = [
    await keepPassword('jing2024-abc', CHEAP),
    await keepPassword('jing2024-abc', CHEAP),
  ];
  expect(one.hash).not.toBe(other.hash);
  expect(JSON.stringify(one)).not.toContain('jing');
});

it('costs 64 MB when nobody says otherwise', async () => {
  const { N, r, p } = await keepPassword('jing2024-abc');
  expect([128 * N * r, p]).toEqual([64 * 2 ** 20, 2]);
});

it('says no for an editor whom nobody knows', async () => {
  expect(await isPassword('jing2024-abc', undefined, CHEAP)).toBe(false);
});

it.each([
  ['short12', 'tooShort'],
  ['一二三四五六七', 'tooShort'],
  ['a'.repeat(201), 'tooLong'],
  ['88888888', 'tooPlain'],
  ['12345678', 'tooPlain'],
  ['Password1', 'tooPlain'],
  ['zhanglaoshi1', 'tooPlain'],
  ['一二三四五六七八', null],
  ['k7mp-3hda-x9qe', null],
])('%s: %s', (password, fault) => {
  expect(faultOf(password, 'zhanglaoshi')).toBe(fault);
});

it('invents passwords that it would take itself, and never the same', () => {
  const invented = Array.from({ length: 200 }, inventPassword);
  expect(new Set(invented).size).toBe(200);
  for (const each of invented)
    expect(each).toMatch(/^(?:[a-hjkmnp-z2-9]{4}-){2}[a-hjkmnp-z2-9]{4}$/);
  expect(invented.map((each) => faultOf(each, '张老师')).filter(Boolean)).toEqual([]);
});

it('hashes no more at a time than it was told, keeps a short line, and sends the others away', async () => {
  const pass = createTurnstile({ atOnce: 2, waiting: 3 });
  const finish: (() => void)[] = [];
  let [running, most] = [0, 0];
  const task = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => finish.push(resolve));
    running -= 1;
  };
  const asked = Array.from({ length: 50 }, () =>
    pass(task).then(
      () => 'done',
      (error) => error,
    ),
  );
  const away = asked.slice(5);
  for (const each of await Promise.all(away)) expect(each).toBeInstanceOf(Busy);
  for (let done = 0; done < 5; done += 1) {
    await expect.poll(() => finish.length).toBeGreaterThan(0);
    finish.shift()!();
  }
  expect(await Promise.all(asked.slice(0, 5))).toEqual(Array(5).fill('done'));
  expect(most).toBe(2);
});

it('lets the next one in also after one that failed', async () => {
  const pass = createTurnstile({ atOnce: 1, waiting: 1 });
  const failed = pass(() => Promise.reject(new Error('no')));
  const next = pass(() => Promise.resolve('yes'));
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
