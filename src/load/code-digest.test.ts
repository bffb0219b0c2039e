import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawPhoto } from '../testing/fixture-media.ts';
import { createTestFolder } from '../testing/test-folder.ts';
import { moduleDigest } from './code-digest.ts';
import { createMediaProbe } from './resolve-media.ts';

const folder = createTestFolder();
const source = join(folder.path, 'src');

/** Code of three modules that take from each other, and of one that they only have a type from. */
async function writeCode(changed: Record<string, string> = {}): Promise<void> {
  const code = {
    'media/probe-photo.ts':
      "import type { T } from '../model/t.ts';\nimport { a } from './a.ts';\n",
    'media/a.ts': "export {\n  b,\n  c,\n} from '../model/b.ts';\n",
    'model/b.ts': "import { a } from '../media/a.ts';\nexport const [b, c] = [1, 2];\n",
    'model/t.ts': 'export type T = string;\n',
    'media/probe-recording.ts': '',
    ...changed,
  };
  for (const room of ['media', 'model']) await mkdir(join(source, room), { recursive: true });
  for (const [name, text] of Object.entries(code)) await writeFile(join(source, name), text);
}

async function digest(changed: Record<string, string> = {}): Promise<string> {
  await writeCode(changed);
  return moduleDigest('media/probe-photo.ts', source);
}

test('a module is another one when anything it takes at run time is, and not otherwise', async () => {
  const before = await digest();
  expect(await digest({ 'model/b.ts': 'export const [b, c] = [1, 3];\n' })).not.toBe(before);
  expect(await digest({ 'media/a.ts': '' })).not.toBe(before);
  expect(await digest({ 'model/t.ts': 'export type T = number;\n' })).toBe(before);
});

test('a photo is looked at again by code that has changed, and only then', async () => {
  const cache = join(folder.path, 'cache');
  const photo = await folder.put('photo.jpg', await drawPhoto('#888888'));
  const look = async () => (await createMediaProbe(cache, source)).image(photo);
  await writeCode();
  expect(await look()).toMatchObject({ width: 64 });
  const [kept] = await readdir(join(cache, 'probes'));
  const file = join(cache, 'probes', kept!);
  await writeFile(file, (await readFile(file, 'utf8')).replace('64', '65'));
  expect(await look()).toMatchObject({ width: 65 });
  await writeCode({ 'media/a.ts': '' });
  expect(await look()).toMatchObject({ width: 64 });
});

test('what listens takes from the modules that measure loudness', async () => {
  const real = join(process.cwd(), 'src');
  const [before, loudness] = await Promise.all([
    moduleDigest('media/probe-recording.ts', real),
    readFile(join(real, 'media/loudness.ts'), 'utf8'),
  ]);
  const names = await readdir(join(real, 'media'));
  await mkdir(join(source, 'checks'), { recursive: true });
  for (const name of names.filter((each) => each.endsWith('.ts')))
    await writeFile(join(source, 'media', name), await readFile(join(real, 'media', name)));
  expect(await moduleDigest('media/probe-recording.ts', source)).toBe(before);
  await writeFile(join(source, 'media/loudness.ts'), loudness.replace('= 200', '= 100'));
  expect(await moduleDigest('media/probe-recording.ts', source)).not.toBe(before);
});
