import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestFolder } from '../testing/test-folder.ts';
import { buildBundle, type Bundle } from './app/build-bundle.ts';
import { configForTests } from './app/config-for-tests.ts';
import { bundleAdmin } from './bundle-admin.ts';

/** What the login page may weigh, in bytes after gzip. */
const AT_ONCE = 1_000_000;
const folder = createTestFolder();
const out = join(folder.path, 'out');
const cache = join(folder.path, 'cache');
let bundle: Bundle;

beforeAll(async () => {
  const apart = join(folder.path, 'apart');
  bundle = await buildBundle(apart);
  await bundleAdmin({ out, cache }, configForTests);
});

const page = () => readFile(join(out, 'admin/index.html'), 'utf8');

describe('what is bundled', () => {
  it('has React once, and Decap once', () => {
    const inputs = Object.keys(bundle.metafile.inputs);
    const copies = (name: string) =>
      new Set(
        inputs.flatMap((path) => path.match(new RegExp(`^.*node_modules/${name}/`))?.[0] ?? []),
      ).size;
    const once = ['react', 'react-dom', 'immutable', 'decap-cms-core', '@emotion/react'];
    expect(once.map((name) => [name, copies(name)])).toEqual(once.map((name) => [name, 1]));
  });

  it('is React’s production build', () => {
    const inputs = Object.keys(bundle.metafile.inputs);
    expect(inputs.filter((path) => /react(-dom)?\/cjs\/.*\.development\.js$/.test(path))).toEqual(
      [],
    );
  });

  it('leaves out what would need eval, and what would run a file’s own script', () => {
    const inputs = Object.keys(bundle.metafile.inputs);
    expect(inputs.some((path) => path.includes('constants/configSchema.js'))).toBe(true);
    for (const gone of ['ajv', 'gray-matter', '@iarna/toml', 'tomlify-j0.4'])
      expect(inputs.filter((path) => path.includes(`node_modules/${gone}/`))).toEqual([]);
    expect(inputs.filter((path) => path.endsWith('.wasm'))).toEqual([]);
  });

  it('weighs less than a megabyte before anything is opened', async () => {
    const weights = await Promise.all(
      [bundle.script, ...bundle.together, bundle.style].map(
        async (file) => gzipSync(await readFile(join(folder.path, 'apart', file))).length,
      ),
    );
    const sum = weights.reduce((total, weight) => total + weight, 0);
    expect(sum).toBeGreaterThan(100_000);
    expect(sum).toBeLessThan(AT_ONCE);
  });

  it('names no font, script or picture of somebody else’s server', async () => {
    for (const name of await readdir(join(out, 'admin'))) {
      if (!/\.(js|css|html)$/.test(name)) continue;
      const text = await readFile(join(out, 'admin', name), 'utf8');
      const named = text.match(
        /https?:\/\/[^\s"'`]*(unpkg|jsdelivr|cdnjs|fonts\.g|gravatar|identity\.netlify|\/[^\s"'`]*\.(js|css|woff2?|png|svg)\b)/g,
      );
      expect([name, named]).toEqual([name, null]);
    }
  });
});

describe('the page', () => {
  it('names files that are there, by their content', async () => {
    const named = [...(await page()).matchAll(/(?:src|href)="([^":]+)"/g)].map(([, name]) => name!);
    const there = await readdir(join(out, 'admin'));
    expect(named.length).toBeGreaterThan(2);
    for (const name of named) {
      expect(there).toContain(name);
      expect(name).toMatch(/-[0-9A-Z]{8}\.(js|css)$/);
    }
  });

  it('holds the configuration as data that cannot end the element it is in', async () => {
    const label = '</script><script>alert(1)</script>';
    const config = { ...configForTests, label };
    await bundleAdmin({ out, cache }, config);
    const [, data] = (await page()).match(/id="cms-config">(.*?)<\/script>/s)!;
    expect(JSON.parse(data!)).toEqual(config);
    expect(await page()).not.toContain(label);
  });

  it('may talk to the server that keeps the archive, and to no other', async () => {
    const policyFor = async (backend: { name: string }) => {
      await bundleAdmin({ out, cache }, { ...configForTests, backend });
      return (await page()).match(/connect-src ([^;]*)/)![1];
    };
    const own = "'self' blob: data:";
    const forgejo = {
      name: 'forgejo',
      base_url: 'https://git.example.cn/x',
      api_root: 'https://git.example.cn/api/v1',
    };
    const github = { name: 'github', base_url: 'https://login.example.cn' };
    expect(await policyFor(configForTests.backend)).toBe(own);
    expect(await policyFor(forgejo)).toBe(`${own} https://git.example.cn`);
    expect(await policyFor(github)).toBe(`${own} https://api.github.com`);
  });
});

describe('the kept bundle', () => {
  const kept = async () =>
    (await readdir(join(cache, 'admin'))).filter((name) => !name.includes('.'));

  it('is copied, not made again, when only the configuration differs', async () => {
    const [name] = await kept();
    const made = (await stat(join(cache, 'admin', name!))).birthtimeMs;
    await bundleAdmin({ out, cache }, { ...configForTests, backend: { name: 'gitlab' } });
    expect(await kept()).toEqual([name]);
    expect((await stat(join(cache, 'admin', name!))).birthtimeMs).toBe(made);
  });

  it('is made again when what it was made of has changed, and the old one goes', async () => {
    const note = join(cache, 'admin/latest.json');
    const [name] = await kept();
    await writeFile(note, (await readFile(note, 'utf8')).replaceAll(name!, '0'.repeat(32)));
    await bundleAdmin({ out, cache }, configForTests);
    expect(await kept()).toEqual([name]);
  });

  it('is made again when it was not finished', async () => {
    await writeFile(join(cache, 'admin/latest.json'), '{"digest":');
    await bundleAdmin({ out, cache }, configForTests);
    expect(await readdir(join(out, 'admin'))).toContain('index.html');
    expect(await kept()).toHaveLength(1);
  });

  it('leaves nothing of an older one in the site', async () => {
    await writeFile(join(out, 'admin/admin-OLDOLDOL.js'), '');
    await bundleAdmin({ out, cache }, configForTests);
    expect(await readdir(join(out, 'admin'))).not.toContain('admin-OLDOLDOL.js');
  });
});
