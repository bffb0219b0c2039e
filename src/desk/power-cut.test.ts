import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  createRepositories,
  gitIn,
  saveParams,
  story,
  unsaved,
  WELL,
  workOn,
  type Work,
} from './desk-for-tests.ts';

const createRepository = createRepositories();
const worker = fileURLToPath(new URL('power-cut-worker.ts', import.meta.url));
const name = { collection: 'stories', slug: '井台' };
/** No save and no publish has as many steps. */
const TOO_MANY = 200;

function runWorker(content: string, request: unknown, step: number): Promise<boolean> {
  const args = [worker, content, JSON.stringify(request), String(step)];
  const child = spawn(process.execPath, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  return new Promise((resolve) => child.on('close', () => resolve(said === 'acknowledged')));
}

/** Half a minute passes before somebody has started the machine again. */
function ageLocks(path: string): void {
  const names = readdirSync(join(path, '.git'), { recursive: true, encoding: 'utf8' });
  for (const lock of names.filter((file) => file.endsWith('.lock'))) {
    if (lock === 'index.lock') continue;
    utimesSync(join(path, '.git', lock), new Date(0), new Date(0));
  }
}

/** Runs `request` on copies of one repository, cut off at its first step, its second, and so on. */
async function cutEverywhere(
  request: unknown,
  check: (repository: { path: string; content: string; at: string }) => Promise<void>,
  prepare: (ask: Work['ask']) => Promise<void> = async () => undefined,
): Promise<number> {
  const original = createRepository();
  const { ask, save, desk } = await workOn(original);
  await prepare(ask);
  await save('井台', story('井台', '确认过的。'));
  await desk.close();
  for (let step = 1; step < TOO_MANY; step += 1) {
    const path = mkdtempSync(join(tmpdir(), 'cut-'));
    cpSync(original.path, path, { recursive: true, preserveTimestamps: true });
    const content = join(path, 'content');
    const acknowledged = await runWorker(content, request, step);
    ageLocks(path);
    const git = gitIn(path);
    expect(git('fsck', '--strict', '--no-dangling'), `step ${step}`).toBe('');
    await check({ path, content, at: `step ${step}${acknowledged ? ', acknowledged' : ''}` });
    await rm(path, { recursive: true, force: true });
    if (acknowledged) return step;
  }
  throw new Error('The action never came to its end.');
}

/** Whatever was left behind, the next save and the next publish go through, and the tree is whole. */
async function goOn(path: string, content: string, at: string): Promise<void> {
  const { ask, save, draftText, desk } = await workOn({ content });
  const last = story('井台', '停电以后写的。');
  await save('井台', last);
  expect(await draftText('井台'), at).toBe(last);
  await ask('publishUnpublishedEntry', name);
  expect(readFileSync(join(path, WELL), 'utf8'), at).toBe(last);
  expect(gitIn(path)('status', '--porcelain'), at).toBe('');
  await desk.close();
}

test('a save that is killed at any step loses nothing that was acknowledged, and the next one works', async () => {
  const request = {
    action: 'persistEntry',
    params: saveParams('井台', story('井台', '正在存的。')),
  };
  const steps = await cutEverywhere(request, async ({ path, content, at }) => {
    const { draftText, desk } = await workOn({ content });
    const text = await draftText('井台');
    await desk.close();
    const possible = [story('井台', '正在存的。')];
    if (!at.includes('acknowledged')) possible.push(story('井台', '确认过的。'));
    expect(possible, at).toContain(text);
    await goOn(path, content, at);
  });
  expect(steps).toBeGreaterThan(10);
}, 600_000);

test('a publish that is killed at any step has either happened or not, and the next one works', async () => {
  const request = { action: 'publishUnpublishedEntry', params: name };
  const steps = await cutEverywhere(request, async ({ path, content, at }) => {
    const { ask, draftText, desk } = await workOn({ content });
    const published = (await ask('getEntry', { path: WELL })).data.includes('确认过的。');
    if (!published) expect(await draftText('井台'), at).toBe(story('井台', '确认过的。'));
    if (at.includes('acknowledged')) expect(published).toBe(true);
    // Opening the desk again has brought the files forward already.
    if (published) expect(readFileSync(join(path, WELL), 'utf8'), at).toContain('确认过的。');
    if (published) expect(gitIn(path)('status', '--porcelain'), at).toBe('');
    await desk.close();
    await goOn(path, content, at);
  });
  expect(steps).toBeGreaterThan(20);
}, 600_000);

test('what is being written and killed on its way to be kept is there as it was or as it is', async () => {
  const writing = unsaved({ at: 1, text: '刚才写的。' });
  const request = { action: 'keepWriting', params: { writing } };
  const before = unsaved({ at: 0, text: '早先写的。' });
  const steps = await cutEverywhere(
    request,
    async ({ content, at }) => {
      const { ask, desk } = await workOn({ content });
      const { writings } = await ask('keptWritings');
      const possible = at.includes('acknowledged') ? [writing.text] : [writing.text, before.text];
      expect(possible, at).toContain(writings[0]?.text);
      expect(writings).toHaveLength(1);
      const last = unsaved({ at: 2, text: '停电以后写的。' });
      await ask('keepWriting', { writing: last });
      expect((await ask('keptWritings')).writings, at).toMatchObject([{ text: last.text }]);
      await desk.close();
    },
    (ask) => ask('keepWriting', { writing: before }),
  );
  expect(steps).toBeGreaterThan(4);
}, 600_000);
