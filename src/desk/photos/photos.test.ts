import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { createRepositories, workOn, type Work } from '../desk-for-tests.ts';

const createRepository = createRepositories();
const SAMPLE = 'content/albums/li-family/03-soldier.jpg';
const OTHER = 'content/albums/li-family/08-grandmother.jpg';

let [photo, again, other]: Buffer[] = [];
beforeAll(async () => {
  const small = async (path: string, width: number, quality: number) =>
    sharp(await readFile(join(process.cwd(), path)))
      .autoOrient()
      .resize(width)
      .jpeg({ quality })
      .toBuffer();
  photo = await small(SAMPLE, 600, 90);
  again = await small(SAMPLE, 400, 50);
  other = await small(OTHER, 400, 80);
});

const entry = (title: string, photos: string, more = '') =>
  `---\ntitle: ${title}\nvillage: liuwan\n${more}photos:\n${photos}---\n\n话。\n`;

/** Saves a draft with its photos. */
function save({ ask }: Work, path: string, text: string, files: Record<string, Buffer>) {
  const [, collection, slug] = path.split('/') as [string, string, string];
  const assets = Object.entries(files).map(([name, bytes]) => ({
    path: path.replace('index.mdx', name),
    content: bytes.toString('base64'),
    encoding: 'base64',
  }));
  return ask('persistEntry', {
    dataFiles: [{ path, slug, raw: text }],
    assets,
    options: { collectionName: collection, useWorkflow: true, status: 'draft' },
  });
}

const WANG = '  - file: 王.jpg\n    caption: 站岗的时候\n    people: [wang, hidden]\n';

async function openArchive() {
  const repository = createRepository();
  repository.write('content/villages/liuwan/index.mdx', '---\nname: 柳湾村\n---\n');
  repository.write('content/people/wang.yaml', 'name: 王秀英\n');
  repository.write('content/people/hidden.yaml', 'name: 不能写的人\nnameWithheld: true\n');
  repository.git('add', '-A');
  repository.git('commit', '-q', '-m', 'villages');
  const work = await workOn(repository);
  await save(work, 'content/albums/wang/index.mdx', entry('王家的相册', WANG), {
    '王.jpg': photo!,
  });
  return { repository, work };
}

test('a photo is known again in another entry’s draft, until the desk is closed', async () => {
  const { repository, work } = await openArchive();
  const path = 'content/stories/guard/index.mdx';
  const text = entry('站岗', '  - file: a.jpg\n  - file: b.jpg\n  - file: c.jpg\n');
  await save(work, path, text, { 'a.jpg': again!, 'b.jpg': other!, 'c.jpg': photo! });
  const blobOf = (name: string) =>
    repository.git('rev-parse', `refs/heads/cms/stories/guard:content/stories/guard/${name}`);
  const ask = (name: string, beside: string[] = []) =>
    work.ask('alikePhotos', {
      blob: blobOf(name),
      path,
      beside: beside.map((each) => ({ name: each, blob: blobOf(each) })),
    });
  const inAlbum = {
    name: '王.jpg',
    blob: blobOf('c.jpg'),
    entry: {
      path: 'content/albums/wang/index.mdx',
      title: '王家的相册',
      place: 1,
      caption: '站岗的时候',
    },
  };
  expect(await ask('a.jpg')).toEqual({ alike: [{ how: 'alike', ...inAlbum }] });
  expect(await ask('b.jpg')).toEqual({ alike: [] });
  expect(await ask('c.jpg', ['a.jpg', 'b.jpg'])).toEqual({
    alike: [
      { how: 'identical', ...inAlbum },
      { how: 'alike', name: 'a.jpg', blob: blobOf('a.jpg'), entry: null },
    ],
  });
  // A desk that is closed meanwhile looks at no further photo, and says so.
  const late = ask('a.jpg');
  await Promise.all([expect(late).rejects.toMatchObject({ status: 500 }), work.desk.close()]);
});

test('a photo that the desk has not is refused', async () => {
  const { work } = await openArchive();
  const strange = work.ask('alikePhotos', { blob: '1'.repeat(40), path: null });
  await expect(strange).rejects.toMatchObject({ id: 'file-missing' });
});

test('a sheet has the unknown photos of drafts too, and nothing that consent closes', async () => {
  const { work } = await openArchive();
  const closed = {
    sealed: 'consent: {access: sealed}\n',
    withdrawn: "consent: {withdrawnOn: '2024-01-01'}\n",
    textonly: 'consent: {scopes: [text]}\n',
  };
  for (const [slug, consent] of Object.entries(closed))
    await save(
      work,
      `content/albums/${slug}/index.mdx`,
      entry(`不给看的${slug}`, '  - file: a.jpg\n', consent),
      { 'a.jpg': other! },
    );
  await save(
    work,
    'content/albums/nameless/index.mdx',
    entry(
      '张三的照片',
      "  - file: n.jpg\n    caption: 张三在家\n    unidentified: 张三的哥哥\n    referenceCode: SL-1\n    when: '1974'\n  - file: known.jpg\n    when: '1980'\n  - file: kept.jpg\n    withheld: true\n",
      'consent: {scopes: [photos]}\n',
    ),
    { 'n.jpg': again!, 'known.jpg': other!, 'kept.jpg': other! },
  );
  const { sheets, leftOut } = await work.ask('photosToAsk');
  expect(leftOut).toBe(4);
  expect(sheets).toMatchObject([
    {
      village: '柳湾村',
      photos: [
        { marks: ['《王家的相册》第 1 张'], caption: '站岗的时候', people: ['王秀英'] },
        { marks: ['档号 SL-1', '文件 n.jpg'], when: '1974年', people: [], alt: '' },
      ],
    },
  ]);
  expect(JSON.stringify(sheets)).not.toMatch(/张三|不给看|不能写/);
});
