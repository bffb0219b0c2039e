import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { choose, visitFiles } from '../../files/visit-files-for-tests.ts';
import {
  comeBack,
  field,
  makeMp3,
  mortalBrowser,
  openStory,
  put,
  says,
  slowNetwork,
  watchOffsets,
} from '../recordings-for-tests.ts';

const visit = visitFiles();
const { open, kill } = mortalBrowser(join(visit.folder, 'profile'));
/** Bytes a second. */
const SLOW = 500_000;
const isHeld = (bytes: Buffer) =>
  visit
    .git('for-each-ref', '--format=%(objectname)', 'refs/desk/uploads')
    .toString()
    .includes(createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex'));

it('goes on by itself where it was, when the network comes back', async () => {
  const page = await visit.logIn();
  const offsets = watchOffsets(page);
  const sound = makeMp3(500);
  await openStory(page, visit.address(), '断网');
  const network = await slowNetwork(page, SLOW);
  await choose(page, /录音文件/, [await put(visit, '断网.mp3', sound)]);
  await says(page, /第 2 步，共 2 步：正在存到整理台，[1-5]\d%/);
  await network.lose();
  visit.cut();
  await says(page, /网络断了/);
  await network.find();
  await says(page, /“断网\.mp3”存好了/);
  expect(isHeld(sound)).toBe(true);
  expect(offsets[0]).toBe(0);
  expect(offsets.at(-1)).toBeGreaterThan(0);

  // The desk has it: chosen again, nothing of it is sent.
  const other = await visit.logIn();
  const again = watchOffsets(other);
  await openStory(other, visit.address(), '又一次');
  await choose(other, /录音文件/, [await put(visit, '同一个.mp3', sound)]);
  await says(other, /“同一个\.mp3”存好了/);
  expect(again).toEqual([]);
});

it('is offered and goes on where it was, after the browser was killed in the middle of it', async () => {
  const first = await open();
  await visit.enter(first.page);
  const sound = makeMp3(500);
  await openStory(first.page, visit.address(), '停电那天');
  await slowNetwork(first.page, SLOW);
  await choose(first.page, /录音文件/, [await put(visit, '停电.mp3', sound)]);
  await says(first.page, /正在存到整理台，[1-5]\d%/);
  await kill(first.browser);
  expect(isHeld(sound)).toBe(false);

  const { page, browser } = await open();
  await comeBack(page, visit.address());
  const offsets = watchOffsets(page);
  await openStory(page, visit.address(), '第二天');
  await says(page, /上次写《停电那天》时放的录音“停电\.mp3”没有存完/);
  await field(page).getByRole('button', { name: '接着存' }).click();
  await says(page, /“停电\.mp3”存好了/);
  expect(isHeld(sound)).toBe(true);
  expect(offsets[0]).toBeGreaterThan(0);
  await kill(browser);
});
