import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { changePassword, removeAccount } from './change-accounts.ts';
import { createDoors, PASSWORD, type Door } from './gate-for-tests.ts';
import { keepPassword } from './password.ts';

const HOUR = 3_600_000;
const openDoor = createDoors();
const isIn = async ({ ask }: Door, cookie: string | undefined) =>
  (await ask('/desk/api', { cookie })).status === 200;

/** A door, and the cookie of somebody who is in. */
async function enter() {
  const door = await openDoor();
  const { cookie } = await door.logIn('张老师', PASSWORD);
  return { door, cookie };
}

describe('being in ends', () => {
  it('after twelve hours of nothing, and is kept by working', async () => {
    const { door, cookie } = await enter();
    door.clock.now += 11 * HOUR;
    const { cookie: renewed } = await door.ask('/desk/api', { cookie });
    expect(renewed).toMatch(/^desk-session=./);
    door.clock.now += 2 * HOUR;
    expect([await isIn(door, cookie), await isIn(door, renewed)]).toEqual([false, true]);
  });

  it('after a week, however much one works', async () => {
    const { door, cookie } = await enter();
    let latest = cookie;
    for (let hours = 0; hours < 7 * 24 - 10; hours += 10) {
      door.clock.now += 10 * HOUR;
      latest = (await door.ask('/desk/api', { cookie: latest })).cookie ?? latest;
    }
    expect(await isIn(door, latest)).toBe(true);
    door.clock.now += 10 * HOUR;
    expect(await isIn(door, latest)).toBe(false);
  });

  it('when the password is changed, for that editor only', async () => {
    const { door, cookie } = await enter();
    const { cookie: other } = await door.logIn('李老师', PASSWORD);
    const password = await keepPassword('柳湾村西头的老井', { N: 1024, r: 8, p: 1 });
    await door.change((accounts) => changePassword(accounts, '张老师', password));
    expect([await isIn(door, cookie), await isIn(door, other)]).toEqual([false, true]);
    expect((await door.logIn('张老师', PASSWORD)).status).toBe(403);
    expect((await door.logIn('张老师', '柳湾村西头的老井')).status).toBe(303);
  });

  it('when the account is taken away', async () => {
    const { door, cookie } = await enter();
    await door.change((accounts) => removeAccount(accounts, '张老师'));
    expect(await isIn(door, cookie)).toBe(false);
    expect((await door.logIn('张老师', PASSWORD)).status).toBe(403);
  });

  it('for those who only listen as well', async () => {
    const { door, cookie } = await enter();
    let isOver = false;
    const listening = door.ask('/desk/events', { cookie }).then((heard) => {
      isOver = true;
      return heard;
    });
    const before = door.clock.looks;
    await expect.poll(() => door.clock.looks).toBeGreaterThan(before + 5);
    expect(isOver).toBe(false);
    await door.change((accounts) => removeAccount(accounts, '张老师'));
    expect((await listening).text).toBe('news\n');
  });

  it('by leaving, also for whoever has kept the cookie', async () => {
    const { door, cookie } = await enter();
    const left = await door.ask('/desk/logout', { method: 'POST', cookie });
    expect([left.status, left.headers.location, left.cookie]).toEqual([
      303,
      '/desk/login',
      'desk-session=',
    ]);
    expect(await isIn(door, cookie)).toBe(false);
  });

  it('not because a page of another site wants it', async () => {
    const { door, cookie } = await enter();
    const headers = { origin: 'http://evil.example' };
    const { status } = await door.ask('/desk/logout', { method: 'POST', cookie, headers });
    expect([status, await isIn(door, cookie)]).toEqual([403, true]);
  });

  it('when nobody can say who may come in', async () => {
    const { door, cookie } = await enter();
    await writeFile(door.file, '{"editors":');
    const answer = await door.ask('/desk/api', { cookie });
    expect([answer.status, answer.text]).toEqual([503, expect.stringContaining('读不懂')]);
    expect((await door.ask('/stories/')).status).toBe(404);
  });
});
