import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFixture, type Fixture } from '../testing/build-fixture.ts';
import { drawPhoto } from '../testing/fixture-media.ts';

const CONSENT =
  'consent: {scopes: [text, voice, photos, name, place], form: signed, date: "2024-05-12", obtainedBy: 社工}';
const story = (fields: string, body = '读得到的正文。') =>
  `---\n${CONSENT}\n${fields}\n---\n\n${body}\n`;

describe('an archive with bad entries in it', () => {
  let fixture: Fixture;
  let printed = '';
  let published: Map<string, string>;
  const page = (address: string) => published.get(`stories/${address}/index.html`);
  /** The report's line about a file, by problem. */
  const reported = (file: string, id: string) =>
    printed.split('\n').find((line) => line.includes(file) && line.includes(`（${id}）`)) ?? '';

  beforeAll(async () => {
    fixture = await createFixture({
      'stories/good/index.mdx': story('title: 好故事'),
      'stories/broken-yaml/index.mdx': story('title: "没有收尾'),
      'stories/no-front-matter/index.mdx': '只有正文，没有信息栏。\n',
      'stories/javascript/index.mdx': '---js\n{title: process.exit(1)}\n---\n\n正文\n',
      'stories/missing-photo/index.mdx': story(
        'title: 缺照片\nphotos: [{file: gone.jpg, alt: 井}]',
        '正文在。\n\n<Photo file="gone.jpg" />',
      ),
      'stories/corrupt-photo/index.mdx': story('title: 坏照片\nphotos: [{file: bad.jpg, alt: 井}]'),
      'stories/corrupt-photo/bad.jpg': 'not a picture at all',
      'stories/wrong-date/index.mdx': story(
        'title: 错日期\nrecordings:\n  - date: 2024-13-40\n    transcript: |\n      [00:00:01] 王：话还在。',
      ),
      'stories/broken-body/index.mdx': story(
        'title: 破正文',
        '<Note>没有收尾\n\n{process.env.SECRET}\n\nimport x from "y"\n\n<Unknown a="1">什么</Unknown>',
      ),
      'stories/nobody/index.mdx': story('title: 找不到人\nnarrators: [ghost]\nvillage: nowhere'),
      'stories/twin-a/index.mdx': story('title: 双胞胎甲\naddress: twin\nreferenceCode: A-1'),
      'stories/twin-b/index.mdx': story('title: 双胞胎乙\naddress: twin\nreferenceCode: A-1'),
      'stories/no-title/index.mdx': story('summary: 没有题目'),
      'stories/typo/index.mdx': story('title: 写错的草稿\ndraf: true'),
      'stories/empty-folder/photo.jpg': await drawPhoto('#888888'),
      'people/broken.yaml': 'name: [未完\n',
      'site.yaml': 'name: 测试\nreplyDays: 三天\n',
    });
    const run = await fixture.build();
    expect(run.status, run.printed).toBe(0);
    printed = run.printed;
    published = await fixture.published();
  });
  afterAll(() => fixture.remove());

  it('builds everything else', () => {
    expect(page('good')).toContain('读得到的正文');
  });

  it.each([
    ['broken-yaml', 'yaml-broken', 3],
    ['no-front-matter', 'yaml-missing', 1],
    ['javascript', 'yaml-missing', 1],
    ['missing-photo', 'photo-missing', 4],
    ['corrupt-photo', 'photo-unreadable', 4],
    ['wrong-date', 'field-wrong', 5],
    ['broken-body', 'block-unclosed', 6],
    ['nobody', 'relation-unknown', 5],
    ['twin-b', 'address-taken', null],
    ['twin-b', 'reference-code-taken', 5],
    ['no-title', 'field-missing', 2],
    ['typo', 'gate-unreadable', 4],
  ])('names the file, the line and the remedy: %s is %s', (slug, id, line) => {
    const text = reported(`content/stories/${slug}/index.mdx`, id);
    expect(text, printed).toMatch(/。.+。（/);
    if (line !== null) expect(text).toContain(`index.mdx:${line} `);
  });

  it('names a folder without a story, a broken person and a wrong setting too', () => {
    expect(reported('content/stories/empty-folder', 'entry-missing')).not.toBe('');
    expect(reported('content/people/broken.yaml:', 'yaml-broken')).not.toBe('');
    expect(reported('content/site.yaml:2', 'field-wrong')).toContain('几天内答复');
  });

  it.each([
    'missing-photo',
    'corrupt-photo',
    'wrong-date',
    'broken-body',
    'nobody',
    'twin',
    'no-title',
  ])('still publishes what can be read of %s', (address) => {
    expect(page(address)).toBeDefined();
  });

  it('publishes the twin under an address of its own', () => {
    expect([...published.values()].filter((text) => /<h1[^>]*>双胞胎乙/.test(text))).toHaveLength(
      1,
    );
  });

  it.each(['broken-yaml', 'no-front-matter', 'javascript', 'typo'])(
    'holds %s back, since nobody can read its consent',
    (address) => {
      expect(page(address)).toBeUndefined();
    },
  );

  it('shows a broken body as it was typed and runs none of it', () => {
    const html = page('broken-body') ?? '';
    expect(html).toContain('{process.env.SECRET}');
    expect(html).toContain('import x from');
    expect(html).toContain('&lt;Unknown a=&quot;1&quot;&gt;什么');
  });

  it('fails the check, and says how many places are to be mended', async () => {
    const run = await fixture.check();
    expect(run.status).toBe(1);
    expect(run.printed).toMatch(/有 \d+ 处要改/);
  });
});

describe('the check', () => {
  it('passes an archive with nothing but a warning, and fails it when strict', async () => {
    const fixture = await createFixture({
      'stories/good/index.mdx': story('title: 好故事\nnickname: 多余'),
    });
    expect((await fixture.check()).status).toBe(0);
    const strict = await fixture.check('--strict');
    expect([strict.status, strict.printed.includes('field-unknown')]).toEqual([1, true]);
    await fixture.remove();
  });
});

describe('a build that fails', () => {
  it('says so, and leaves the last good site as it was', async () => {
    const fixture = await createFixture({ 'stories/good/index.mdx': story('title: 好故事') });
    await fixture.build();
    await writeFile(join(fixture.content, 'stories/good/index.mdx'), story('title: 新题目'));
    await mkdir(join(fixture.content, 'pages'));
    await writeFile(
      join(fixture.content, 'pages/broken.mdx'),
      '---\ntitle: 坏\n---\n\n<Unclosed>\n',
    );
    const run = await fixture.build();
    expect([run.status, run.printed.includes('没有完成')]).toEqual([1, true]);
    expect((await fixture.published()).get('stories/good/index.html')).toContain('好故事');
    await fixture.remove();
  });
});
