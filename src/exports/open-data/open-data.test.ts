import { Validator } from '@hyperion-framework/validator';
import { expect, it } from 'vitest';
import { HOSTILE, openDataArchive, SITE, writeFor } from './open-data-for-tests.ts';
import { openFiles } from './open-parts.ts';
import { ofPattern } from './open-paths.ts';

/** The MIT-licensed checker carries IIIF's own JSON schema for Presentation 3. */
const iiif = new Validator({ allErrors: true });
const HOME = 'https://archive.example';
const WELL = `${HOME}/data/v1/stories/well/`;

/** What is written of the archive, once for all tests: they read, and change nothing. */
let known: Promise<Map<string, string>> | undefined;
const whole = () => (known ??= openDataArchive().then((archive) => writeFor(archive)));

/** Later versions of that schema refuse a manifest with any other. */
const MANIFEST_FIELDS =
  '@context id type label metadata summary requiredStatement rendering service services viewingDirection placeholderCanvas accompanyingCanvas rights start navDate navPlace provider seeAlso thumbnail homepage behavior partOf items structures annotations'.split(
    ' ',
  );

/** Everything in a document that has an `id`, however deep. */
function things(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(things);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value ? [value as Record<string, unknown>] : [];
  return [...own, ...Object.values(value).flatMap(things)];
}

it('passes on all that it announces, and of what is listed only', async () => {
  const written = await whole();
  const paths = [...written.keys()].filter((path) => path !== 'index.json');
  for (const { path } of openFiles)
    expect([path, paths.some(ofPattern(path))]).toEqual([path, true]);
  const named = paths.filter((path) => openFiles.some((file) => ofPattern(file.path)(path)));
  expect(named).toEqual(paths);
  expect([...new Set(paths.map((path) => path.split('/')[1]))]).not.toContain('hidden');
  for (const [path, text] of written) {
    // Unlisted, withheld, and the name of somebody who is called something else here.
    expect([path, /龘|k7m2q9x4w8n3p5r6/.exec(text)?.[0]]).toEqual([path, undefined]);
    if (path.includes('/veiled/'))
      expect([path, /王秀英|王大娘|陈晓/.exec(text)?.[0]]).toEqual([path, undefined]);
  }
});

it('writes manifests and a collection that pass IIIF’s schema, every id whole and its own', async () => {
  const written = await whole();
  const manifests = [...written].filter(([path]) => path.endsWith('manifest.json'));
  expect(manifests.map(([path]) => path).sort()).toEqual([
    'albums/li/manifest.json',
    'stories/veiled/manifest.json',
    'stories/well/manifest.json',
  ]);
  for (const [path, text] of manifests) {
    const manifest = JSON.parse(text);
    iiif.validateManifest(manifest);
    expect([path, iiif.validators.manifest!.errors]).toEqual([path, null]);
    const known = things(manifest);
    for (const { id } of known) expect(String(id)).toMatch(/^https:\/\/archive\.example\//);
    const own = known.filter(({ type }) =>
      ['Canvas', 'Annotation', 'AnnotationPage', 'Range'].includes(String(type)),
    );
    expect(new Set(own.map(({ id }) => id)).size, path).toBe(own.length);
    for (const { width, height, duration } of known)
      for (const size of [width, height, duration]) expect(size ?? 1).toBeGreaterThan(0);
    expect(Object.keys(manifest).filter((key) => !MANIFEST_FIELDS.includes(key))).toEqual([]);
    for (const page of known.filter(({ type }) => type === 'AnnotationPage'))
      expect(Object.keys(page)).toEqual(['id', 'type', 'items']);
    expect(iiif.validateManifest({ ...manifest, id: '/relative' })).toBe(false);
  }
  const collection = JSON.parse(written.get('collection.json')!);
  expect([iiif.validateCollection(collection), iiif.validators.collection!.errors]).toEqual([
    true,
    null,
  ]);
  expect(
    collection.items.map(({ id }: { id: string }) => id.slice(`${HOME}/data/v1/`.length)).sort(),
  ).toEqual(manifests.map(([path]) => path).sort());
});

it('shows in a manifest every photo and recording, and what is said where in it', async () => {
  const written = await whole();
  const manifest = JSON.parse(written.get('stories/well/manifest.json')!);
  const [, second, photo, tall] = manifest.items;
  expect(manifest.items.map(({ id }: { id: string }) => id.slice(WELL.length))).toEqual([
    'canvas/recording-1',
    'canvas/recording-2',
    'canvas/photo-1',
    'canvas/photo-2',
  ]);
  expect([photo.width, photo.height, photo.thumbnail[0].width, tall.width]).toEqual([
    1600, 1200, 480, 40,
  ]);
  const { duration } = second;
  const sound = second.items[0].items[0].body;
  expect([sound.type, sound.format, sound.duration]).toEqual(['Sound', 'audio/mpeg', duration]);
  expect(JSON.stringify(second.metadata)).toContain('有几处按约定不公开');
  const [captions, ...said] = second.annotations[0].items;
  expect(captions.body).toMatchObject({ id: `${WELL}recording-2.vtt`, format: 'text/vtt' });
  const at = (target: string) => target.slice(second.id.length);
  expect(
    said.map(({ target, body }: never) => [at(target), (body as { value: string }).value]),
  ).toEqual([
    ['#t=1,3.5', '采访人：您是哪一年来的？\n王秀英：一九六一年。'],
    ['#t=3.5,8', '王秀英：夜来俺娘上井台打水。\n（普通话）昨天我母亲去井台打水。\n〔此处不公开〕'],
    [`#t=8,${duration}`, '王秀英：后来 <b> & 就好了。'],
    // Said to be behind the end: of the whole recording.
    ['', '王秀英：录音完了还在说。'],
  ]);
  const [chapters] = manifest.structures;
  expect(
    chapters.items.map(({ label, items }: never) => [label, at((items as [{ id: string }])[0].id)]),
  ).toEqual([
    [{ zh: ['刚嫁过来'] }, '#t=1,8'],
    [{ zh: ['后来'] }, `#t=8,${duration}`],
  ]);
});

it('tells a story in plain text, from its title to its last turn', async () => {
  const text = (await whole()).get('stories/well/story.txt')!;
  const expected = [
    HOSTILE,
    '口述：王秀英',
    '档号：SL-0001',
    `网址：${HOME}/stories/well/`,
    '【正文】\n正文第一段，讲井。\n\n· 一条\n\n· 两条\n\n（照片：井还在）\n\n（听第 2 段录音 0:01—0:05：听一听）\n\n　　井水甜。\n\n　　——王秀英\n',
    '【第 1 段录音：头一回】\n2024年5月1日；王家；时长 00:00:04\n',
    '【第 2 段录音】\n2024年5月2日；时长 00:00:12；有几处按约定不公开，放到那里没有声音\n',
    '## 刚嫁过来\n[00:00:01] 采访人：您是哪一年来的？\n王秀英：一九六一年。\n',
    '这一段没有声音可听，只看文字\n\n采访人：没有录音的一段。',
    '1. 老井（时间：1960年代；地点：村东；人物：王秀英；使用说明：只可在网上看；档号：SL-0001-Z1）',
    '1958年　打井',
  ];
  let from = 0;
  for (const piece of expected) {
    expect(text.slice(from)).toContain(piece);
    from = text.indexOf(piece, from) + piece.length;
  }
});

it('says in Dublin Core and JSON-LD who, where, when, under which 档号 and address', async () => {
  const written = await whole();
  const core = written.get('stories/well/dublin-core.xml')!;
  expect(core).toContain(
    '<dc:title>井 &amp; &lt;b&gt;&quot;台&quot;&lt;/b&gt; &apos;x&apos; ]]&gt; --&gt;</dc:title>',
  );
  for (const line of [
    '<dc:identifier>SL-0001</dc:identifier>',
    `<dc:identifier xsi:type="dcterms:URI">${HOME}/stories/well/</dc:identifier>`,
    '<dc:creator>王秀英</dc:creator>',
    '<dcterms:created xsi:type="dcterms:W3CDTF">2024-05-01</dcterms:created>',
    '<dcterms:temporal xsi:type="dcterms:Period">start=1961; end=2001; scheme=W3C-DTF</dcterms:temporal>',
    '<dcterms:spatial>柳湾村</dcterms:spatial>',
  ])
    expect(core).toContain(line);
  const [thing] = JSON.parse(written.get('stories/well/story.jsonld')!)['@graph'];
  expect(thing).toMatchObject({
    '@id': `${HOME}/stories/well/`,
    headline: HOSTILE,
    identifier: 'SL-0001',
    keywords: ['吃水', '婚嫁'],
  });
  expect([thing.image.length, thing.audio.length]).toEqual([2, 2]);
});

it('leaves IIIF out where nobody said where the site lies, and says so', async () => {
  const archive = await openDataArchive(SITE.replace(/^url.*\n/m, ''));
  const written = await writeFor(archive);
  expect([...written.keys()].filter((path) => /manifest|collection/.test(path))).toEqual([]);
  const index = JSON.parse(written.get('index.json')!);
  expect(index.notes).toEqual([expect.stringContaining('网址还没有填')]);
  const manifests = index.files.filter(({ path }: { path: string }) =>
    /manifest|collection/.test(path),
  );
  expect(manifests.map((file: { written: boolean }) => file.written)).toEqual([
    false,
    false,
    false,
  ]);
  const [thing] = JSON.parse(written.get('stories/well/story.jsonld')!)['@graph'];
  expect(thing.url).toBe('/stories/well/');
  expect(written.get('stories/well/index.html')).not.toContain('manifest');
});

it('says in its index which version it is, what may be done, how much there is and where', async () => {
  const index = JSON.parse((await whole()).get('index.json')!);
  expect(index).toMatchObject({
    version: 1,
    date: '2026-06-15',
    rights: { address: 'http://rightsstatements.org/vocab/InC/1.0/' },
    counts: { stories: 3, albums: 1, photos: 4 },
    notes: [],
  });
  expect(
    index.stories.map(({ id, folder }: Record<string, string>) => [id, folder]),
  ).toContainEqual(['well', '/data/v1/stories/well/']);
  expect(index.files.map(({ path }: { path: string }) => path)).toEqual(
    openFiles.map(({ path }) => `/data/v1/${path}`),
  );
});

it('refuses to write what it has not announced', async () => {
  const part = {
    files: [],
    write: async (_: unknown, write: (path: string, text: string) => Promise<void>) =>
      write('secret.txt', ''),
  };
  await expect(writeFor(await openDataArchive(), [part])).rejects.toThrow('data-unlisted');
});
