import { onTestFinished } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { grain } from '../../media/photos-for-tests.ts';
import {
  createTemporaryArchive,
  storyFile,
  type TemporaryArchive,
} from '../../load/temporary-archive.ts';
import type { Book, BookChoice } from '../book.ts';
import { gatherBook } from '../gather/gather-book.ts';
import { openPress, type Press } from './open-press.ts';

const WELL = `title: 井台边的四十年
village: liuwan
kind: life-story
narrators: [wang]
interviewers: [chen]
period: {from: 1961, to: 2001}
events: [{when: '1979', text: 院里打了压水井。}]
photos:
  - {file: well.jpg, alt: 一口老井, caption: 东头的甜水井, when: 196X, credit: 陈晓}
  - {file: portrait.jpg, caption: 王秀英照的相, people: [wang]}
recordings:
  - title: 在堂屋
    date: '2024-05-12'
    transcript: |
      ## 刚嫁过来
      [00:00:01] 采集者：您是哪一年来的？
      [00:00:05] 王秀英：夜来俺娘上井台打水。
        〔普通话〕昨天我母亲去井台打水。
      [00:00:09] 王秀英：俺娘使辘轳。`;
const BODY = `## 二百三十步

井在柳湾村东头，离俺家大门二百三十步。<Word of="niang">俺娘</Word>家的井深，<Word of="niang">俺娘</Word>使辘轳。

<Photo file="well.jpg" />

<Quote by="王秀英">

那时候一个庄就这一眼甜水井。

</Quote>`;

/** A small archive: two villages, a history, a story with photos and a transcript, an album. */
export async function openShelf(): Promise<TemporaryArchive> {
  const photo = await grain(600, 400).jpeg().toBuffer();
  const portrait = await grain(300, 400).jpeg().toBuffer();
  return createTemporaryArchive({
    'site.yaml':
      'name: 故乡痕\ntagline: 村史与生命故事\nurl: https://example.cn\nstation: 崔寨社工站\nphone: 0531-12345678\n',
    'villages/liuwan/index.mdx': '---\nname: 柳湾村\naliases: [老湾子]\n---\n\n老湾子东有井。\n',
    'villages/heyan/index.mdx': '---\nname: 河沿村\n---\n\n村在河边。\n',
    'people/wang.yaml': 'name: 王秀英\nvillage: liuwan\n',
    'people/chen.yaml': 'name: 陈晓\n',
    'glossary/niang.yaml': 'word: 俺娘\npronunciation: ǎn niáng\nmeaning: 我母亲\n',
    'glossary/yelai.yaml': 'word: 夜来\nmeaning: 昨天\n',
    'stories/well/index.mdx': storyFile(WELL, BODY),
    'stories/well/well.jpg': photo,
    'stories/well/portrait.jpg': portrait,
    'stories/history/index.mdx': storyFile(
      'title: 柳湾村史\nvillage: liuwan\nkind: village-history\nsample: true',
    ),
    'stories/loom/index.mdx': storyFile('title: 一架织布机\nvillage: heyan\nkind: life-story'),
    'albums/family/index.mdx': storyFile(
      'title: 王家的老相册\nvillage: liuwan\nproviders: [wang]\nphotos: [{file: well.jpg, caption: 全家}]',
      '',
    ),
    'albums/family/well.jpg': portrait,
  });
}

/** A press of its own, for one test. */
export async function openTestPress(): Promise<Press> {
  const cache = await mkdtemp(join(tmpdir(), 'press-'));
  onTestFinished(() => rm(cache, { recursive: true, force: true }));
  return openPress({ cache });
}

/** A book of such an archive. */
export async function gather(archive: TemporaryArchive, choice: BookChoice): Promise<Book> {
  return gatherBook(await archive.read(), archive, choice);
}
