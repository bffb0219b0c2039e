import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFixture, outsideEnvironment, type Fixture } from '../src/testing/build-fixture.ts';
import { drawPhoto } from '../src/testing/fixture-media.ts';

const CONSENT =
  'consent: {scopes: [text, photos, name, place], form: signed, date: "2024-05-12", obtainedBy: 社工}';
const STORY = `---\ntitle: 原来的题目\nphotos: [{file: a.jpg, alt: 井}]\n${CONSENT}\n---\n\n正文。\n`;

let fixture: Fixture;
let preview: ChildProcess;
let address: string;
let file: string;

/** The preview's own line, with the address it got. */
function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout!.on('data', (chunk) => {
      printed += chunk;
      const match = /预览已经打开：(http:\/\/127\.0\.0\.1:\d+)\//.exec(printed);
      if (match) resolve(match[1]!);
    });
    child.on('close', () => reject(new Error(printed)));
  });
}

async function pageWith(words: string): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const html = await (await fetch(`${address}/stories/s1/`)).text();
    if (html.includes(words)) return html;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the preview never showed ${words}`);
}

beforeAll(async () => {
  fixture = await createFixture({
    'stories/s1/index.mdx': STORY,
    'stories/s1/a.jpg': await drawPhoto('#888888'),
  });
  file = join(fixture.content, 'stories/s1/index.mdx');
  preview = spawn(process.execPath, ['scripts/dev.ts'], {
    env: { ...outsideEnvironment, NODE_ENV: 'development', ...fixture.environment },
  });
  address = await ready(preview);
});
afterAll(async () => {
  preview.kill();
  await fixture.remove();
});

it('shows a story with its photo, made when it is asked for', async () => {
  const html = await pageWith('原来的题目');
  const photo = /\/media\/[\w-]+\.jpg/.exec(html)![0];
  const response = await fetch(address + photo);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
});

it('shows a saved change without a restart', async () => {
  await writeFile(file, STORY.replace('原来的题目', '改过的题目'));
  await pageWith('改过的题目');
});

it('takes a story away as soon as its consent is withdrawn', async () => {
  const source = await readFile(file, 'utf8');
  await pageWith('改过的题目');
  await writeFile(file, source.replace('scopes:', 'withdrawnOn: "2024-06-01", scopes:'));
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const page = await (await fetch(`${address}/stories/s1/`)).text();
    if (page.includes('这一篇已经撤下') && !page.includes('改过的题目')) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect.fail('the withdrawn story is still shown');
});
