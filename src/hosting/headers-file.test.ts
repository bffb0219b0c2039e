import { expect, it } from 'vitest';
import type { BuiltSite } from './built-pages.ts';
import { headerRules, headersFile, headersOf, parseHeaders } from './headers-file.ts';
import { emptyCode, noteInlineCode } from './inline-code.ts';
import { keepFor } from './keep-for.ts';

function codeOf(html: string) {
  const code = emptyCode();
  noteInlineCode(html, code, new Map());
  return code;
}
const site: BuiltSite = {
  code: new Map([
    ['/index.html', codeOf('<style>a{}</style>')],
    ['/404.html', codeOf('<style>b{}</style>')],
    ['/stories/', codeOf('<style>c{}</style><script>1</script>')],
    ['/data/', codeOf('<style>d{}</style>')],
  ]),
  feeds: new Map(),
  hasAdmin: true,
};
const headers = headersOf(parseHeaders(headersFile(headerRules(site))));
const named = (path: string, name: string) =>
  headers(path).flatMap(([each, value]) => (each === name ? [value] : []));

it('says each thing once of every path, as hosts join what they are told twice', () => {
  for (const path of [
    '/',
    '/index.html',
    '/stories/well/',
    '/admin/',
    '/admin/a.js',
    '/media/a.jpg',
    '/data/v1/index.json',
  ])
    for (const name of new Set(headers(path).map(([each]) => each)))
      expect([path, name, named(path, name).length]).toEqual([path, name, 1]);
});

it('allows a page what stands in its part of the site, and in the page for what is not there', () => {
  const [home] = named('/', 'Content-Security-Policy');
  const [story] = named('/stories/well/', 'Content-Security-Policy');
  expect(home!.match(/'sha256-/g)).toHaveLength(2);
  expect(story!.match(/'sha256-/g)).toHaveLength(3);
  expect(story).toMatch(/script-src 'self' 'sha256-[^ ]+'; style-src 'self' 'sha256-/);
});

it('asks less of the editor’s page, which has a policy of its own in it', () => {
  expect(named('/admin/', 'Content-Security-Policy')).toEqual(["frame-ancestors 'none'"]);
  expect(named('/admin/', 'Permissions-Policy')).toEqual([]);
});

it('names each path once, and lets others read the open data, photos and sound', () => {
  const paths = headerRules(site).map(({ path }) => path);
  expect(paths).toEqual([...new Set(paths)]);
  for (const path of ['/data/', '/data/v1/stories/well/manifest.json', '/media/a.mp3'])
    expect([path, ...named(path, 'Access-Control-Allow-Origin')]).toEqual([path, '*']);
  for (const path of ['/', '/stories/well/', '/admin/'])
    expect(named(path, 'Access-Control-Allow-Origin')).toEqual([]);
  expect(named('/data/', 'Content-Security-Policy')).toHaveLength(1);
});

it('keeps files as `npm start` does', () => {
  for (const path of ['/media/a.jpg', '/search-index/c1/0.bin', '/search-index/base.json', '/'])
    expect([path, ...named(path, 'Cache-Control')]).toEqual(
      [path, keepFor(path)].filter((each) => each !== null),
    );
});

it('hashes what is run, and no data', () => {
  const html = `<style>a{}</style><script src="/a.js"></script><script type="module">1</script>
    <script type="application/ld+json">{}</script>`;
  const { scripts, styles } = codeOf(html);
  expect([scripts.size, styles.size]).toEqual([1, 1]);
  expect([...codeOf('<script>1</script>').scripts]).toEqual([...scripts]);
});
