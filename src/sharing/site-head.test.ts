import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFixture, type Fixture } from '../testing/build-fixture.ts';
import { launchBrowser } from '../testing/launch-browser.ts';
import { checkFeeds } from './feeds/check-feeds-for-tests.ts';
import { archiveForTests, HOSTILE, KEYS } from './archive-for-tests.ts';
import { readHead } from './head-for-tests.ts';

const ORIGIN = 'https://traces.example';
const CONTACT =
  'phone: 0531-12345678\nicpNumber: 鲁ICP备12345678号\npoliceNumber: 鲁公网安备37010002000001号\n';

let fixture: Fixture;
let published: Map<string, string>;
const head = (path: string) => readHead(published.get(`${path}index.html`) ?? '');
const thing = (path: string, type: string) =>
  head(path).things.find((each) => each['@type'] === type);

async function build(site: string): Promise<void> {
  fixture = await createFixture(await archiveForTests(site), { extras: true });
  const run = await fixture.build('2026-01-01');
  expect(run.status, run.printed).toBe(0);
  published = await fixture.published();
}

/** Lists of files, and files, for whoever takes them along: no pages of the site. */
const isData = (path: string) => path.startsWith('data/v1/');

/** Every published page but those only a link leads to. */
function openPages(): string[] {
  return [...published.keys()]
    .filter(
      (path) =>
        path.endsWith('index.html') &&
        !isData(path) &&
        !Object.values(KEYS).some((key) => path.includes(key)),
    )
    .map((path) => path.slice(0, -'index.html'.length));
}

describe('with the address of the site', () => {
  beforeAll(() => build(`name: 测试\nstation: 社工站\nurl: ${ORIGIN}/\n${CONTACT}`));
  afterAll(() => fixture.remove());

  it('gives every page a title and description of its own and its canonical address', () => {
    const pages = openPages();
    expect(pages.length).toBeGreaterThan(15);
    for (const path of pages) {
      const { title, meta, links } = head(path);
      expect(title, path).toContain('测试');
      expect(meta['description'], path).toBeTruthy();
      expect(links['canonical'], path).toEqual([`${ORIGIN}/${path}`]);
      expect(meta['og:url'], path).toBe(`${ORIGIN}/${path}`);
      expect(meta['og:image'], path).toMatch(/^https:\/\/traces\.example\/(seal\.png|media\/)/);
      expect(links['apple-touch-icon'], path).toEqual(['/apple-touch-icon.png']);
    }
  });

  it('keeps a hostile title a title, in the head, the card and the data', () => {
    const { title, meta } = head('stories/well/');
    expect(title).toBe(`${HOSTILE} · 测试`);
    expect(meta['og:title']).toBe(HOSTILE);
    expect(meta['description']).toBe(HOSTILE);
    expect(thing('stories/well/', 'Article')?.['headline']).toBe(HOSTILE);
  });

  it('says of a story who told it, where, of which years, and where its sound is', () => {
    expect(thing('stories/well/', 'Article')).toMatchObject({
      url: `${ORIGIN}/stories/well/`,
      author: [{ name: '王秀英', url: `${ORIGIN}/people/wang/` }],
      contributor: [{ name: '陈晓', url: `${ORIGIN}/people/chen/` }],
      contentLocation: { name: '柳湾村', url: `${ORIGIN}/villages/liuwan/` },
      temporalCoverage: '1961/2001',
      dateCreated: '2024-05-01',
      audio: [{ encodingFormat: 'audio/wav', duration: 'PT12S' }],
    });
    const image = head('stories/well/').meta['og:image']!;
    expect(published.has(image.slice(ORIGIN.length + 1))).toBe(true);
  });

  it('describes a story without a summary by its first sentence', () => {
    const { meta } = head('stories/plain/');
    expect(meta['description']).toBe('井在庄东头，离俺家大门二百三十步。');
  });

  it.each([
    '',
    'stories/well/',
    'stories/plain/',
    'albums/li/',
    'villages/liuwan/',
    'people/wang/',
  ])('has a card of its own for the link of /%s', (path) => {
    const { meta } = head(path);
    expect(meta['og:image']).toMatch(/\/media\/cards\/[0-9a-f]+\.jpg$/);
    expect(published.has(meta['og:image']!.slice(ORIGIN.length + 1))).toBe(true);
    expect([meta['og:image:width'], meta['og:image:height']]).toEqual(['1200', '630']);
    expect(meta['og:image:alt']).toContain(meta['og:title']);
  });

  it('offers posters where search engines are asked to stay away, and none of an unlisted story', () => {
    expect(head('stories/well/share/').meta['robots']).toBe('noindex');
    expect(published.get('stories/well/share/index.html')).toContain('traces.example');
    expect(
      [...published.keys()].filter((path) => path.endsWith('/share/index.html')).sort(),
    ).toEqual(['stories/plain/share/index.html', 'stories/well/share/index.html']);
  });

  it('says what an album, a village, a person and the site are', () => {
    expect(thing('albums/li/', 'ImageGallery')).toMatchObject({ image: [{ caption: '全家福' }] });
    expect(thing('villages/liuwan/', 'Place')).toMatchObject({ alternateName: ['柳家湾'] });
    expect(thing('people/wang/', 'Person')).toMatchObject({ name: '王秀英', birthDate: '1942' });
    expect(thing('', 'WebSite')).toMatchObject({
      potentialAction: { target: { urlTemplate: `${ORIGIN}/search/?q={search_term_string}` } },
    });
  });

  it('lists every open page in the sitemap, and nothing that is not there', () => {
    const listed = [...published.get('sitemap.xml')!.matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, address]) => address!.slice(ORIGIN.length + 1),
    );
    const isFound = (path: string) => path !== 'search/' && head(path).meta['robots'] !== 'noindex';
    expect(listed.sort()).toEqual(openPages().filter(isFound).sort());
    expect(published.get('robots.txt')).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  });

  it('has the stories and albums in its feed, the newest first', () => {
    const links = [...published.get('rss.xml')!.matchAll(/<item>.*?<link>(.*?)<\/link>/gs)];
    expect(links.map(([, address]) => address!.slice(ORIGIN.length))).toEqual([
      '/albums/li/',
      '/stories/plain/',
      '/stories/well/',
    ]);
    // Only the album is a sample, and says so: where it is described, and above its full text.
    expect(published.get('rss.xml')!.match(/这是示例/g)).toHaveLength(2);
  });

  it('has feeds by the rules, whose sounds and captions are there and as long as they say', async () => {
    const browser = await launchBrowser();
    await checkFeeds(await browser.newPage(), {
      origin: ORIGIN,
      read: (path) => published.get(path),
      bytes: fixture.bytes,
    });
    await browser.close();
  });

  it('names the station, its telephone and its two numbers at the foot of every page', () => {
    for (const path of openPages()) {
      const foot = published.get(`${path}index.html`)!.split('<footer class="page"').at(-1)!;
      expect(foot, path).toMatch(/社工站.*tel:053112345678/s);
      expect(foot, path).toMatch(/beian\.miit\.gov\.cn.*鲁ICP备12345678号/s);
      expect(foot, path).toMatch(/beian\.mps\.gov\.cn.*code=37010002000001.*鲁公网安备/s);
    }
  });

  it.each([`stories/${KEYS.story}/`, `albums/${KEYS.album}/`])(
    'says of the unlisted %s no more than its title',
    (path) => {
      const { meta, links, things } = head(path);
      expect(meta['robots']).toContain('noindex');
      expect([links['canonical'], meta['og:url'], things]).toEqual([undefined, undefined, []]);
      expect(meta['og:image']).toBe(`${ORIGIN}/seal.png`);
    },
  );

  it.each(['密谈', '密册', '密照', '封缄', ...Object.values(KEYS)])(
    'has %s in no feed, sitemap or head of another page',
    (secret) => {
      const found = [...published].filter(([, text]) => text.includes(secret));
      const own = Object.values(KEYS).map((key) => new RegExp(`^(stories|albums)/${key}/`));
      expect(
        found.map(([path]) => path).filter((path) => !own.some((each) => each.test(path))),
      ).toEqual([]);
    },
  );
});

describe('without the address of the site', () => {
  beforeAll(() => build('name: 测试\n'));
  afterAll(() => fixture.remove());

  it('has no feed, no sitemap and no whole address in any head', () => {
    const feeds = [...published.keys()].filter((path) => /\.(xml|opml)$/.test(path));
    expect(feeds.filter((path) => !isData(path))).toEqual([]);
    expect(published.get('robots.txt')).toBe('User-agent: *\nAllow: /\n');
    for (const path of openPages()) {
      const { meta, links } = head(path);
      expect(published.get(`${path}index.html`), path).not.toContain('beian');
      expect([
        path,
        links['canonical'],
        links['alternate'],
        meta['og:url'],
        meta['og:image'],
      ]).toEqual([path, undefined, undefined, undefined, undefined]);
    }
  });

  it('still says what a page is: titles, descriptions, and data with paths', () => {
    expect(head('stories/well/').meta['og:title']).toBe(HOSTILE);
    expect(thing('stories/well/', 'Article')).toMatchObject({ url: '/stories/well/' });
    expect(thing('', 'WebSite')?.['potentialAction']).toBeUndefined();
  });
});
