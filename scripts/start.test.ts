import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { makeConfig } from '../src/cms/config/make-config.ts';
import { createFixture, outsideEnvironment, type Fixture } from '../src/testing/build-fixture.ts';

let fixture: Fixture;
const running: Started[] = [];
beforeAll(async () => {
  fixture = await createFixture({
    'site.yaml': 'name: 试验\n',
    'pages/about.mdx': '---\ntitle: 关于\n---\n\n试验。\n',
  });
  const git = (...flags: string[]) => execFileSync('git', flags, { cwd: dirname(fixture.content) });
  git('init', '-q', '-b', 'main');
  git('add', 'content');
  git('-c', 'user.name=陈晓', '-c', 'user.email=c@example.org', 'commit', '-qm', '开始');
});
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});
afterAll(() => fixture.remove());

interface Started {
  child: ChildProcess;
  printed: () => string;
  ended: Promise<number | null>;
}

function start(environment: Record<string, string | undefined> = {}): Started {
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    env: { ...outsideEnvironment, ...fixture.environment, PORT: '46921', ...environment },
  });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  child.stderr.on('data', (chunk) => (printed += chunk));
  const ended = once(child, 'exit').then(([status]) => status as number | null);
  const started = { child, printed: () => printed, ended };
  running.push(started);
  return started;
}

/** The address it says the site is at, once the site is there. */
async function addressOf({ printed }: Started): Promise<string> {
  await expect.poll(printed, { timeout: 60_000 }).toMatch(/看网站：\S+/);
  return /看网站：(\S+)\//.exec(printed())![1]!;
}
const sites = () => readdir(join(dirname(fixture.content), 'cache/sites'));

it('opens the site and says where it and the editor’s desk are', async () => {
  const started = start();
  const address = await addressOf(started);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(started.printed()).toContain(`写故事：${address}/admin/`);
  expect((await fetch(`${address}/about/`)).status).toBe(200);
});

it('sends the second one on a folder to the first, and leaves the first running', async () => {
  const first = start();
  const address = await addressOf(first);
  const second = start({ PORT: '46950' });
  expect(await second.ended).toBe(0);
  expect(second.printed()).toContain(`已经在运行`);
  expect(second.printed()).toContain(`${address}/admin/`);
  expect((await fetch(address)).status).toBe(200);
});

it('takes over after the first was killed', async () => {
  const first = start();
  await addressOf(first);
  first.child.kill('SIGKILL');
  await first.ended;
  expect((await fetch(await addressOf(start()))).status).toBe(200);
});

it('stops with Ctrl+C in the middle of a build, and leaves nothing half done', async () => {
  const started = start();
  await expect
    .poll(() => sites(), { timeout: 60_000 })
    .toContainEqual(expect.stringMatching(/unfinished$/));
  started.child.kill('SIGINT');
  expect([await started.ended, started.child.signalCode]).toEqual([0, null]);
  expect(started.printed()).not.toContain('看网站');
  expect((await sites()).filter((name) => name.includes('unfinished'))).toEqual([]);
  const again = start();
  await addressOf(again);
  again.child.kill('SIGINT');
  expect(await again.ended).toBe(0);
});

it('serves the site without git, and says on the editor’s page what is missing', async () => {
  const started = start({ PATH: '' });
  const address = await addressOf(started);
  expect((await fetch(address)).status).toBe(200);
  const admin = await fetch(`${address}/admin/`);
  expect([admin.status, admin.headers.get('content-type')]).toEqual([
    503,
    'text/html; charset=utf-8',
  ]);
  expect(await admin.text()).toContain('编辑台现在打不开');
});

/** One action of the editor's protocol, as the page in the browser asks it. */
async function act(address: string, action: string, params: object) {
  const response = await fetch(`${address}/desk/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ action, params }),
  });
  return { status: response.status, answer: (await response.json()) as { error?: string } };
}

it('publishes a draft through git onto the site once consent is there, and refuses it before', async () => {
  const address = await addressOf(start());
  const entry = { collection: 'stories', slug: 'jing' };
  const save = (consent: string) => {
    const raw = `---\ntitle: 老井\nkind: life-story\n${consent}---\n\n井台边有一棵槐树。\n`;
    const dataFiles = [{ path: 'content/stories/jing/index.mdx', slug: 'jing', raw }];
    const options = { collectionName: 'stories', useWorkflow: true, status: 'pending_publish' };
    return act(address, 'persistEntry', { dataFiles, assets: [], options });
  };
  expect((await save('')).status).toBe(200);
  await act(address, 'updateUnpublishedEntryStatus', { ...entry, newStatus: 'pending_publish' });
  const refused = await act(address, 'publishUnpublishedEntry', entry);
  expect([refused.status >= 400, refused.answer.error]).toEqual([
    true,
    expect.stringContaining('知情同意'),
  ]);
  const consent = `consent: { scopes: [text, name, place], form: signed, date: '2024-05-12', obtainedBy: 陈晓 }\n`;
  expect((await save(consent)).status).toBe(200);
  await act(address, 'updateUnpublishedEntryStatus', { ...entry, newStatus: 'pending_publish' });
  expect((await act(address, 'publishUnpublishedEntry', entry)).status).toBe(200);
  const news = async () => (await (await fetch(`${address}/desk/status`)).json()).news?.entries;
  await expect
    .poll(news, { timeout: 60_000 })
    .toEqual([{ title: '老井', url: '/stories/jing/', held: null }]);
  const page = await (await fetch(`${address}/stories/jing/`)).text();
  expect(page.replaceAll('\u200B', '')).toContain('井台边有一棵槐树');
});

it('answers what the editor’s page asks when it opens: its shared folder of media is empty', async () => {
  const address = await addressOf(start());
  const { media_folder: mediaFolder } = makeConfig({ backend: 'desk' });
  expect(await act(address, 'getMedia', { mediaFolder })).toEqual({ status: 200, answer: [] });
});
