import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { checkBag } from './check-bag.ts';
import { fragileNames } from './fragile-names.ts';
import { JOURNAL } from './journal.ts';
import { listFiles } from './list-files.ts';
import { formatManifest, parseManifest } from './manifest.ts';
import { checkRecord, recordFixity } from './recorded-fixity.ts';
import { restoreBag } from './restore-bag.ts';
import { sayFaults } from './say-faults.ts';
import { writeBag, type BagOptions } from './write-bag.ts';

const STORY = `---
title: =井台边的四十年
referenceCode: SL-KS-2024-004
consent: { scopes: [text, voice], form: signed, date: '2024-05-12', obtainedBy: 陈晓 }
---
井在庄东头。
`;
const FILES: Record<string, string | Buffer> = {
  'site.yaml': 'name: 故乡痕\n',
  'stories/well/index.mdx': STORY,
  'stories/well/老照片 100%25.jpg': Buffer.from([0xff, 0xd8, 0, 1, 2, 3]),
  'stories/well/visit.mp3': Buffer.alloc(3_000_000, 7),
  'stories/draft/index.mdx': '---\ntitle: 草稿\ndraft: true\n---\n没有定下来的话。\n',
};

let folder: string;
let printed: string;
const at = (path: string) => join(folder, path);
const options = (changes: Partial<BagOptions> = {}): BagOptions => ({
  content: at('content'),
  out: at('bag'),
  today: '2026-11-28',
  about: { name: '故乡痕', station: '崔寨街道\n社会工作服务站' },
  consent: true,
  print: (text) => (printed += text),
  progress: () => () => {},
  ...changes,
});

beforeEach(async () => {
  const made = await mkdtemp(join(tmpdir(), 'bag-'));
  folder = made;
  printed = '';
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(FILES)) {
    await mkdir(dirname(at(`content/${path}`)), { recursive: true });
    await writeFile(at(`content/${path}`), content);
  }
});

/** Everything below a folder: path → bytes. */
async function bytesIn(root: string): Promise<Record<string, string>> {
  const { files } = await listFiles(root);
  const read = files.map(async ({ path }) => [
    path,
    (await readFile(join(root, path))).toString('base64'),
  ]);
  return Object.fromEntries(await Promise.all(read));
}

const faultsOf = async () => (await checkBag(at('bag'))).faults;
const has = (command: string) => spawnSync(command, ['--version']).status === 0;
const python = ['python3', 'python'].find(
  (name) => spawnSync(name, ['-c', 'import bagit']).status === 0,
);

describe('a preservation package', () => {
  it('holds every file of the archive, drafts too, and what is needed to read it without us', async () => {
    await writeBag(options());
    expect((await readdir(at('bag'))).sort()).toEqual(
      ['bag-info.txt', 'bagit.txt', 'data', 'manifest-sha512.txt', 'tagmanifest-sha512.txt'].concat(
        '打开先看.txt',
      ),
    );
    expect(await bytesIn(at('bag/data/content'))).toEqual(await bytesIn(at('content')));
    const info = await readFile(at('bag/bag-info.txt'), 'utf8');
    expect(info).toContain('Source-Organization: 崔寨街道 社会工作服务站\n');
    expect(info).toMatch(/Payload-Oxum: 3\d{6}\.6\n/);
    expect(await faultsOf()).toEqual([]);
  });

  // Both checkers are given no `%`, which the standard writes otherwise than they read it.
  const plain = () => rm(at('content/stories/well/老照片 100%25.jpg'));

  it.skipIf(!has('sha512sum'))('passes sha512sum (skipped where there is none)', async () => {
    await plain();
    await writeBag(options());
    for (const manifest of ['manifest-sha512.txt', 'tagmanifest-sha512.txt'])
      execFileSync('sha512sum', ['--strict', '-c', manifest], { cwd: at('bag') });
  });

  it.skipIf(!python)('passes bagit-python (skipped where there is none)', async () => {
    await plain();
    for (const name of ['café.jpg', 'cafe\u0301 2.jpg', '老 照片。.', '#井.jpg', '~井.jpg'])
      await writeFile(at(`content/stories/well/${name}`), name);
    await writeBag(options());
    const check = 'import bagit,sys; bagit.Bag(sys.argv[1]).validate()';
    const validate = () => spawnSync(python!, ['-c', check, at('bag')], { encoding: 'utf8' });
    expect(validate()).toMatchObject({ status: 0 });
    await writeFile(at('bag/data/content/stories/well/#井.jpg'), '#井.jpG');
    const said = expect.stringContaining(
      'data/content/stories/well/#井.jpg sha512 validation failed',
    );
    expect(validate()).toMatchObject({ status: 1, stderr: said });
  });

  it.skipIf(!python)('passes it with the archive that comes along', async () => {
    await writeBag(options({ content: join(process.cwd(), 'content') }));
    execFileSync(python!, ['-c', 'import bagit,sys; bagit.Bag(sys.argv[1]).validate()', at('bag')]);
  });

  it('names the files whose names another disk or checker would not keep', async () => {
    const portable = ['stories/村史/老 照片（一）.jpg', 'stories/a/café.jpg', '井.. 台.jpg'];
    const fragile = ['100%.jpg', '尾点./a.jpg', 'b /c.jpg', '几点?.jpg', 'A.jpg', 'a.jpg'];
    const twins = ['\u00e9.mp3', 'e\u0301.mp3'];
    expect(fragileNames([...portable, ...fragile, ...twins])).toEqual([...fragile, ...twins]);
    await writeBag(options());
    expect(printed).toMatch(/老照片 100%25\.jpg 收进去了.*（bag-fragile-name）\n$/);
  });

  it('keeps what was agreed in a table of its own, in which nothing is a formula; or leaves it out', async () => {
    await writeBag(options());
    const register = await readFile(at('bag/data/consent.csv'), 'utf8');
    expect(register).toMatch(/^\uFEFF文件,题目/);
    expect(register).toContain(
      "content/stories/well/index.mdx,'=井台边的四十年,SL-KS-2024-004,文字、声音,",
    );
    expect(register).toContain('content/stories/draft/index.mdx,草稿,\r\n');
    await writeBag(options({ out: at('other'), consent: false }));
    expect(await readdir(at('other/data'))).toEqual(['content']);
  });

  it('goes on where it was interrupted, and takes in anew what was changed since', async () => {
    const stop = () => () => {
      throw new Error('the power is gone');
    };
    let pieces = 0;
    const late = () => () => (pieces += 1) > 5 && stop()();
    await expect(writeBag(options({ progress: late }))).rejects.toThrow('the power is gone');
    expect(await readdir(folder)).toEqual(['bag.没做完', 'content']);
    // What a power cut leaves of the line that was being written.
    await appendFile(at(`bag.没做完/${JOURNAL}`), '{"path":"stories/we');
    await expect(checkBag(at('bag.没做完'))).rejects.toThrow('bag-half-made');
    await writeFile(at('content/site.yaml'), 'name: 另一个名字\n');
    await rm(at('content/stories/draft'), { recursive: true });
    await writeBag(options());
    expect(printed).toContain('接着上次没做完的做');
    expect(await readdir(folder)).toEqual(['bag', 'content']);
    expect(await bytesIn(at('bag/data/content'))).toEqual(await bytesIn(at('content')));
    expect(await faultsOf()).toEqual([]);
  });

  it('is never written over another, nor of nothing', async () => {
    await mkdir(at('bag'));
    await expect(writeBag(options())).rejects.toThrow('bag-target-taken');
    await expect(writeBag(options({ content: at('nowhere'), out: at('b2') }))).rejects.toThrow(
      'bag-nothing-there',
    );
    expect(await readdir(folder)).toEqual(['bag', 'content']);
  });
});

describe('the check of a package', () => {
  beforeEach(() => writeBag(options()));

  it('names one flipped bit, one missing file and one too many', async () => {
    const sound = at('bag/data/content/stories/well/visit.mp3');
    const bytes = await readFile(sound);
    bytes[1_234_567]! ^= 1;
    await writeFile(sound, bytes);
    await rm(at('bag/data/content/stories/draft/index.mdx'));
    await writeFile(at('bag/data/content/stories/well/多.jpg'), 'x');
    await appendFile(at('bag/bag-info.txt'), 'More: 1\n');
    const faults = await faultsOf();
    expect(faults).toEqual([
      { kind: 'missing', path: 'data/content/stories/draft/index.mdx' },
      { kind: 'changed', path: 'data/content/stories/well/visit.mp3' },
      { kind: 'extra', path: 'data/content/stories/well/多.jpg' },
      { kind: 'changed', path: 'bag-info.txt' },
    ]);
    expect(sayFaults(faults)).toContain(
      '✗ 不见了：data/content/stories/draft/index.mdx（fixity-missing）',
    );
  });

  it('says that a folder is no package', async () => {
    await expect(checkBag(at('content'))).rejects.toThrow('bag-not-a-bag');
  });

  it('takes no path that leads out of the package', () => {
    const line = (path: string) => `${'a'.repeat(128)}  ${path}\n`;
    const { files, odd } = parseManifest(line('../x') + line('/etc/x') + line('data/a%0Ab'));
    expect(files).toEqual([{ sha512: 'a'.repeat(128), path: 'data/a\nb' }]);
    expect(odd).toHaveLength(2);
    expect(formatManifest(files)).toBe(line('data/a%0Ab'));
  });
});

describe('the restore drill', () => {
  const restore = (aside: string | null = null) =>
    restoreBag({ bag: at('bag'), content: at('new'), aside, progress: () => () => {} });
  beforeEach(() => writeBag(options()));

  it('gives back the same archive, byte for byte', async () => {
    expect(await restore()).toEqual({ faults: [], files: 5, moved: false });
    expect(await bytesIn(at('new'))).toEqual(await bytesIn(at('content')));
  });

  it('touches nothing where the package has a fault', async () => {
    await rm(at('bag/data/content/site.yaml'));
    expect((await restore()).faults).toEqual([{ kind: 'missing', path: 'data/content/site.yaml' }]);
    expect(await readdir(folder)).toEqual(['bag', 'content']);
  });

  it('refuses a package that is not finished', async () => {
    await rename(at('bag'), at('bag.没做完'));
    await rm(at('bag.没做完/manifest-sha512.txt'));
    await writeFile(at(`bag.没做完/${JOURNAL}`), '');
    const half = restoreBag({
      bag: at('bag.没做完'),
      content: at('new'),
      aside: null,
      progress: () => () => {},
    });
    await expect(half).rejects.toThrow('没有做完的存档包');
    expect(await readdir(folder)).toEqual(['bag.没做完', 'content']);
  });

  it('replaces nothing unasked, and then moves it aside', async () => {
    await mkdir(at('new'));
    await writeFile(at('new/site.yaml'), 'name: 原来的\n');
    await expect(restore()).rejects.toThrow('restore-not-empty');
    expect((await restore(at('aside/1'))).moved).toBe(true);
    expect(await readFile(at('aside/1/site.yaml'), 'utf8')).toBe('name: 原来的\n');
    expect(await bytesIn(at('new'))).toEqual(await bytesIn(at('content')));
  });
});

describe('fixity of the archive', () => {
  const check = () => checkRecord(at('content'), at('record'), () => () => {});

  it('names what changed, is missing or is new since it was written down', async () => {
    await expect(check()).rejects.toThrow('fixity-no-manifest');
    expect(await recordFixity(at('content'), at('record'), () => () => {})).toBe(5);
    expect((await check()).faults).toEqual([]);
    await appendFile(at('content/stories/well/index.mdx'), '又一句。');
    await rm(at('content/stories/draft/index.mdx'));
    await writeFile(at('content/stories/well/新.jpg'), 'x');
    expect((await check()).faults).toEqual([
      { kind: 'missing', path: 'stories/draft/index.mdx' },
      { kind: 'changed', path: 'stories/well/index.mdx' },
      { kind: 'extra', path: 'stories/well/新.jpg' },
    ]);
  });
});
