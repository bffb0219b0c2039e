import { beforeEach, expect, it } from 'vitest';
import { createGuessLimits, type GuessLimits } from './guess-limits.ts';

const MINUTE = 60_000;
const guess = { name: '张老师', address: '192.168.1.20' };
let now: number;
let limits: GuessLimits;
beforeEach(() => {
  now = 1_000_000;
  limits = createGuessLimits(() => now);
});

/** Tries until one is refused; says how many were let through, and the wait of the one refused. */
function tryOften(times: number, each = guess): [number, number] {
  for (let done = 0; done < times; done += 1) {
    const wait = limits.take(each);
    if (wait > 0) return [done, wait];
  }
  return [times, 0];
}

it('lets people mistype a few times', () => {
  expect(tryOften(5)).toEqual([5, 0]);
});

it('counts a hundred tries at the same moment as a hundred, and lets six through', () => {
  expect(tryOften(100)).toEqual([6, 5000]);
});

it('makes everyone wait twice as long every time, up to a quarter of an hour', () => {
  tryOften(6);
  const waits = Array.from({ length: 12 }, () => {
    const wait = limits.take(guess);
    now += wait;
    expect(limits.take(guess)).toBe(0);
    return wait / 1000;
  });
  expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900]);
});

it('does not make the wait longer for those who only ask while they have to wait', () => {
  tryOften(6);
  expect(tryOften(50)).toEqual([0, 5000]);
  now += 5000;
  expect(limits.take(guess)).toBe(0);
});

it('slows down one address that goes through all the names', () => {
  const done = Array.from({ length: 100 }, (_, each) =>
    limits.take({ name: `name ${each}`, address: guess.address }),
  ).filter((wait) => wait === 0).length;
  expect(done).toBe(21);
});

it('slows down guesses at one name from a hundred addresses', () => {
  const done = Array.from({ length: 100 }, (_, each) =>
    limits.take({ name: guess.name, address: `10.0.0.${each}` }),
  ).filter((wait) => wait === 0).length;
  expect(done).toBe(6);
});

it('is patient again with whoever knew the password, and with others it was before', () => {
  tryOften(4);
  limits.take(guess);
  limits.forgive(guess);
  expect(tryOften(100)).toEqual([6, 5000]);
});

it('does not let one good password clear an address of the guesses it made at others', () => {
  for (let each = 0; each < 20; each += 1)
    limits.take({ name: `name ${each}`, address: guess.address });
  expect(limits.take(guess)).toBe(0);
  limits.forgive(guess);
  expect(limits.take({ name: 'another', address: guess.address })).toBe(0);
  expect(limits.take({ name: 'and another', address: guess.address })).toBe(5000);
});

it('does not count a try that nobody looked at', () => {
  for (let each = 0; each < 50; each += 1) {
    expect(limits.take(guess)).toBe(0);
    limits.giveBack(guess);
  }
  expect(tryOften(100)).toEqual([6, 5000]);
});

it('forgets after a quiet day', () => {
  tryOften(20);
  now += 24 * 60 * MINUTE;
  expect(tryOften(5)).toEqual([5, 0]);
});

it('remembers a bounded number of names, the latest', () => {
  tryOften(6);
  for (let each = 0; each < 12_000; each += 1)
    limits.take({ name: `n${each}`, address: `a${each}` });
  tryOften(6, { name: 'last', address: 'l' });
  expect(limits.take({ name: 'last', address: 'l' })).toBe(5000);
  expect(limits.take(guess)).toBe(0);
});
