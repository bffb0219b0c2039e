import { describe, expect, it } from 'vitest';
import { createDoors, PASSWORD, type Door } from './gate-for-tests.ts';

const openDoor = createDoors();
const isIn = async ({ ask }: Door, cookie: string | undefined) =>
  (await ask('/desk/api', { cookie })).status === 200;

/** A door, and the cookie of somebody who is in. */
async function enter(name = '张老师') {
  const door = await openDoor();
  const { cookie } = await door.logIn(name, PASSWORD);
  return { door, cookie };
}

describe('who is not logged in', () => {
  it.each(['/desk/api', '/desk/events', '/desk/status', '/desk/me', '/desk/', '/admin/x.js'])(
    'gets nothing of %s',
    async (path) => {
      const { status, text } = await (await openDoor()).ask(path);
      expect([status, JSON.parse(text).id]).toEqual([401, 'login-needed']);
    },
  );

  it('is led from the editor’s page to the page for logging in, and reads the site', async () => {
    const { ask } = await openDoor();
    const { status, headers } = await ask('/admin/');
    expect([status, headers.location]).toEqual([302, '/desk/login?to=%2Fadmin%2F']);
    expect((await ask('/stories/')).status).toBe(404);
    const login = await ask('/desk/login');
    expect(login.text).toContain('<form method="post" action="/desk/login">');
    expect(login.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(login.headers['cache-control']).toBe('no-store');
  });

  it('cannot make a cookie, nor use one of another office', async () => {
    const door = await openDoor();
    const { cookie } = await enter();
    expect(cookie).toMatch(/^desk-session=.{100}/);
    for (const made of [cookie, 'desk-session=Fe26.2*1*', 'desk-session=', `${cookie}x`])
      expect(await isIn(door, made)).toBe(false);
  });
});

describe('logging in', () => {
  it('lets the right password in, under the editor’s name, and goes where it was meant to', async () => {
    const door = await openDoor();
    const { status, headers, cookie } = await door.logIn('张老师', PASSWORD);
    expect([status, headers.location]).toEqual([303, '/admin/']);
    expect((await door.ask('/desk/api', { cookie })).text).toBe('desk of 张老师');
    const me = JSON.parse((await door.ask('/desk/me', { cookie })).text);
    expect(me).toEqual({ name: '张老师', email: expect.stringMatching(/@localhost$/) });
    expect((await door.ask('/desk/login', { cookie })).headers.location).toBe('/admin/');
  });

  it('gives a cookie that no script reads and no other site’s page sends', async () => {
    const { headers } = await (await openDoor()).logIn('张老师', PASSWORD);
    const [cookie] = headers['set-cookie']!;
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Secure');
    const { headers: safe } = await (await openDoor({ secure: true })).logIn('张老师', PASSWORD);
    expect(safe['set-cookie']![0]).toContain('Secure');
  });

  it('says the same of a wrong password and of a name that nobody has', async () => {
    const { logIn } = await openDoor();
    const wrong = await logIn('张老师', 'not-the-password');
    const nobody = await logIn('赵老师', 'not-the-password');
    expect([wrong.status, nobody.status]).toEqual([403, 403]);
    expect(nobody.text).toBe(wrong.text.replaceAll('张老师', '赵老师'));
    expect([wrong.cookie, nobody.cookie]).toEqual([undefined, undefined]);
  });

  it('does as much work for a name that nobody has: a crowd of them is sent away as well', async () => {
    let from = 0;
    // Dear enough that sixty are there before seventeen have been looked at, on a busy machine too.
    const cost = { N: 2 ** 16, r: 8, p: 1 };
    const { logIn } = await openDoor({ addressOf: () => `${(from += 1)}`, cost });
    const asked = Array.from({ length: 60 }, (_, each) => logIn(`nobody ${each}`, PASSWORD));
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([403, 503]));
  });

  it('lets six of fifty parallel guesses be looked at, and then not even the right one', async () => {
    const { logIn, clock } = await openDoor();
    const asked = Array.from({ length: 50 }, (_, each) => logIn('张老师', `guess number ${each}`));
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 403)).toHaveLength(6);
    expect(statuses.filter((status) => status === 429)).toHaveLength(44);
    const late = await logIn('张老师', PASSWORD);
    expect([late.status, late.headers['retry-after']]).toEqual([429, '5']);
    expect(late.text).toContain('请过 5 秒再来');
    expect((await logIn('李老师', PASSWORD)).status).toBe(303);
    clock.now += 5000;
    expect((await logIn('张老师', PASSWORD)).status).toBe(303);
  });

  it('counts a name the same however it is written', async () => {
    const { logIn } = await openDoor();
    for (const name of ['Zhang', 'zhang', 'ZHANG', ' zhang', 'ｚｈａｎｇ', 'zhanG'])
      expect((await logIn(name, 'not-the-password')).status).toBe(403);
    expect((await logIn('zhang ', 'not-the-password')).status).toBe(429);
  });

  it.each([
    [{ origin: 'http://evil.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
  ])('is no affair of another site’s page: %j', async (headers) => {
    const { logIn } = await openDoor();
    expect((await logIn('张老师', PASSWORD, { headers })).status).toBe(403);
  });

  it('leads nowhere but to the desk', async () => {
    const { logIn } = await openDoor();
    for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', '/stories/']) {
      const body = new URLSearchParams({ name: '张老师', password: PASSWORD, to }).toString();
      expect((await logIn('', '', { body })).headers.location).toBe('/admin/');
    }
  });

  it.each(['', 'name=x', `name=x&password=${'y'.repeat(10_000)}`, '%%%'])(
    'asks again where a form is not one: %s',
    async (body) => {
      expect((await (await openDoor()).logIn('', '', { body })).status).toBe(400);
    },
  );

  it('shows back what was typed as text, and no password', async () => {
    const { logIn } = await openDoor();
    const { text } = await logIn('"><script>alert(1)</script>', 'secret-and-wrong');
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('secret-and-wrong');
  });
});
