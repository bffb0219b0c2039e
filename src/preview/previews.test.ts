import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHouseDesk } from '../build/house-desk.ts';
import { openHouse, type House } from '../build/open-house.ts';
import { archivePaths, type ArchivePaths } from '../load/archive-paths.ts';
import { createFixture, outsideEnvironment, type Fixture } from '../testing/build-fixture.ts';
import { drawPhoto, makeRecording } from '../testing/fixture-media.ts';

const CONSENT = `consent:
  scopes: [text, voice, photos]
  form: signed
  date: '2024-05-12'
  obtainedBy: 陈晓
`;
const story = (body: string, fields = CONSENT) =>
  `---\ntitle: 织布\nnarrators: [wang]\nphotos:\n  - file: 井.jpg\nrecordings:\n  - file: 录音.wav\n${fields}---\n\n${body}\n`;
const SECRET = '这句话还没有发布过';
const FILES = ['井.jpg', '录音.wav'] as const;

let fixture: Fixture;
let paths: ArchivePaths;
let house: House;
const media = new Map<string, string>();

async function open(): Promise<House> {
  const environment = { ...outsideEnvironment, ...fixture.environment, NODE_ENV: 'production' };
  const opened = await openHouse({
    paths,
    port: 46_931,
    openDesk: () => openHouseDesk(paths, environment),
    makeAdmin: () => Promise.reject(new Error('不用')),
    print: () => undefined,
    environment,
  });
  await opened.site.settled();
  return opened;
}

async function post(path: string, body: object, headers: Record<string, string> = {}) {
  const response = await fetch(house.address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as any };
}
const ask = async (action: string, params: object) => {
  const { status, body } = await post('/desk/api', { action, params });
  expect([action, status, body]).toEqual([action, 200, body]);
  return body;
};
const named = (slug: string) => ({ collection: 'stories', slug: `${slug}/index` });
const save = (slug: string, raw: string) => {
  const folder = `content/stories/${slug}`;
  const asset = (name: string) => ({
    path: `${folder}/${name}`,
    content: media.get(name)!,
    encoding: 'base64',
  });
  return ask('persistEntry', {
    dataFiles: [{ path: `${folder}/index.mdx`, slug: `${slug}/index`, raw }],
    assets: FILES.map(asset),
    options: { collectionName: 'stories', commitMessage: '存', useWorkflow: true },
  });
};
const give = (slug: string, more: object = {}) =>
  post('/desk/previews', { action: 'open', ...named(slug), note: '大女儿', ...more });
const read = async (path: string) => {
  const response = await fetch(house.address + path);
  const text = (await response.text()).replaceAll('\u200B', '');
  return { status: response.status, headers: response.headers, text };
};

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}
/** Which files below a folder hold a text. */
async function holding(folder: string, text: string): Promise<string[]> {
  const files = await filesBelow(folder);
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return files.filter((_, index) => texts[index]!.replaceAll('\u200B', '').includes(text));
}

beforeAll(async () => {
  media.set('井.jpg', (await drawPhoto('#884422')).toString('base64'));
  media.set('录音.wav', makeRecording('draft', 2).toString('base64'));
  fixture = await createFixture({
    'site.yaml': 'name: 试验\n',
    'people/wang.yaml': 'name: 王秀英\n',
    'stories/mill/index.mdx': `---\ntitle: 磨坊\n${CONSENT}---\n\n磨了一天面。\n`,
  });
  paths = archivePaths({ ...fixture.environment });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: fixture.content });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-q', '-m', 'first');
  house = await open();
});
afterAll(async () => {
  await house?.close();
  await fixture?.remove();
});

it('shows a draft as the site will, to whoever has the address, and to nobody else', async () => {
  await save('loom', story(`王秀英说：${SECRET}。【不公开】欠账的事。【公开】完。`));
  const given = await give('loom');
  expect(given.body.path).toMatch(/^\/preview\/[\w-]{22}\/$/);
  const { path } = given.body;
  const page = await read(path);
  expect(page.status).toBe(200);
  expect(page.text).toContain(SECRET);
  expect(page.text).toContain('只给您看');
  // As consent has it so far: a name that is not to be said is not said, what is withheld is gone.
  expect(page.text).not.toContain('王秀英');
  expect(page.text).not.toContain('欠账');
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect(page.headers.get('x-robots-tag')).toContain('noindex');

  const photo = /src="([^"]+\.jpg)"/.exec(page.text)![1]!;
  const sound = /<audio[^>]* src="([^"]+)"/.exec(page.text)![1]!;
  expect([photo, sound].every((each) => each.startsWith(`${path}media/`))).toBe(true);
  expect((await read(photo)).headers.get('cache-control')).toBe('no-store');
  const part = await fetch(house.address + sound, { headers: { range: 'bytes=0-9' } });
  expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 10]);
  for (const odd of ['index.html', 'media/', 'media/..%2findex.html', 'stories/loom/', '%2e%2e/x'])
    expect([odd, (await read(path + odd)).status]).toEqual([odd, 404]);

  const other = `/preview/${'A'.repeat(22)}/`;
  const unknown = await read(other);
  expect(unknown.status).toBe(404);
  expect(unknown.text).toBe((await read('/no-such-page/')).text);
  expect((await read(photo.replace(path, other))).status).toBe(404);

  const site = house.site.folder()!;
  expect(await holding(site, SECRET)).toEqual([]);
  // The site's own cards have nothing of a draft.
  const media = (await filesBelow(site)).filter((file) => /\.(jpg|wav)$/.test(file));
  expect(media.filter((file) => !/cards|podcast-cover/.test(file))).toEqual([]);
  expect(await filesBelow(paths.out)).toEqual([]);
  const [token] = path.match(/[\w-]{22}/)!;
  expect(await holding(paths.cache, token)).toEqual([]);
});

it('shows newer text once it is saved, survives a restart, and ends for good when published', async () => {
  const { path } = (await give('loom')).body;
  await save('loom', story('重新写过的一段。'));
  await house.close();
  house = await open();
  await expect.poll(async () => (await read(path)).text, { timeout: 30_000 }).toContain('重新写过');
  await ask('updateUnpublishedEntryStatus', { ...named('loom'), newStatus: 'pending_publish' });
  await ask('publishUnpublishedEntry', named('loom'));
  await save('loom', story('又有了新的一稿。'));
  const gone = await read(path);
  expect(gone.status).toBe(410);
  expect(gone.text).toContain('已经公开');
  expect(gone.text).not.toContain('重新写过');
});

it('ends when it is stopped, withdrawn, sealed or its time is over', async () => {
  await save('first', story('新的一稿。'));
  await give('first');
  const { id } = (await post('/desk/previews', { action: 'list', ...named('first') })).body
    .previews[0];
  await post('/desk/previews', { action: 'stop', id });
  await save('second', story('另外的一稿。'));
  await give('second');
  const ending = async (slug: string, end: (id: string) => Promise<unknown>) => {
    await save(slug, story('一段话。'));
    const { path, preview } = (await give(slug)).body;
    const photo = /src="([^"]+\.jpg)"/.exec((await read(path)).text)![1]!;
    await end(preview.id);
    const page = await read(path);
    expect([slug, page.status, page.text.includes('一段话')]).toEqual([slug, 410, false]);
    expect([slug, (await read(photo)).status]).toEqual([slug, 404]);
    const list = await post('/desk/previews', { action: 'list', ...named(slug) });
    expect(list.body.previews).toEqual([]);
  };
  // One draft at a time lies open, and never another's text beside it.
  const lying = async (text: string) => [
    ...(await holding(join(paths.cache, 'previews/sites'), text)),
    ...(await holding(join(paths.cache, 'previews/work/content'), text)),
  ];
  expect(await lying('另外的一稿')).not.toEqual([]);
  expect(await lying('新的一稿')).toEqual([]);
  await ending('stopped', (id) => post('/desk/previews', { action: 'stop', id }));
  await ending('deleted', () => ask('deleteUnpublishedEntry', named('deleted')));
  const withdrawn = CONSENT.replace('consent:', "consent:\n  withdrawnOn: '2024-06-01'");
  await ending('withdrawn', () => save('withdrawn', story('一段话。', withdrawn)));
  const sealed = CONSENT.replace('consent:', 'consent:\n  access: sealed');
  await ending('sealed', () => save('sealed', story('一段话。', sealed)));
  expect((await give('sealed')).body).toMatchObject({ id: 'not-shown' });
});

it('gives one file that needs nothing else', async () => {
  await save('sent', story('寄给您看的。', ''));
  const { body } = await post('/desk/previews', { action: 'file', ...named('sent') });
  expect(body.html).toContain('寄给您看的');
  expect(body.html).not.toMatch(/<script|<link|(?:src|href)="(?!data:|#)/);
  // Nobody has agreed to anything yet, and nothing says so.
  expect(body.html).not.toMatch(/已同意公开|1900年/);
});

it('listens to the editor’s own page only', async () => {
  const asked = { action: 'open', ...named('sent') };
  const foreign = await post('/desk/previews', asked, { origin: 'https://example.com' });
  expect(foreign.status).toBe(403);
  expect((await give('never-saved')).status).toBe(404);
  expect((await post('/desk/previews', { ...asked, days: 9999 })).status).toBe(400);
});
