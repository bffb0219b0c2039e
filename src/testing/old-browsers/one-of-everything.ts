import type { FixtureContent } from '../build-fixture.ts';
import { drawPhoto, makeRecording } from '../fixture-media.ts';

const CONSENT =
  'consent: {scopes: [text, voice, photos, name, place], form: signed, date: "2024-05-12", obtainedBy: 陈晓}';
export const TURNS = 700;

/** Turns of 20 characters, all different, 5 seconds each. */
function longTranscript(): string {
  return Array.from({ length: TURNS }, (_, index) => {
    const [hours, minutes, seconds] = [3600, 60, 1].map((unit, place) =>
      String(Math.floor((index * 5) / unit) % (place ? 60 : 100)).padStart(2, '0'),
    );
    const digits = [...String(index)]
      .map((digit) => '零一二三四五六七八九'[Number(digit)])
      .join('');
    return `      [${hours}:${minutes}:${seconds}] ${index % 2 ? '王秀英' : '采集者'}：第${digits}回去井台上挑水，天还没有亮。`;
  }).join('\n');
}

const LONG = `---
title: 七百句话
village: liuwan
narrators: [wang]
summary: 她把挑水的事从头说到尾。
period: {from: 1961, to: 2001}
events: [{when: '1961', text: 嫁到柳湾村。}]
topics: [吃水]
photos:
  - {file: well.jpg, alt: 一口井, caption: 村里的老井, when: '1974', credit: 林静}
  - {file: tall.jpg, alt: 一棵树}
recordings:
  - file: visit.wav
    date: '2024-05-12'
    transcript: |
${longTranscript()}
${CONSENT}
---

这口井打了多少年，没有人记得，<Word of="niang">俺娘</Word>也说不上来。

<Photo file="tall.jpg" />

<Gallery files="well.jpg，tall.jpg" />

<BeforeAfter before="well.jpg" after="tall.jpg" caption="村里" />

<AudioClip recording="1" from="0:02" to="0:08" />

<Quote by="王秀英">水是甜的。</Quote>

<Note title="整理者按">方言照录。</Note>

| 年 | 事 |
| --- | --- |
| 1961 | 嫁来 |
`;

/** An archive in which every kind of page and every block occurs, and one very long transcript. */
export async function oneOfEverything(): Promise<FixtureContent> {
  const well = await drawPhoto('#884422', { width: 1200, height: 900 });
  const tall = await drawPhoto('#228844', { width: 600, height: 900 });
  return {
    'site.yaml': 'name: 测试\nstation: 社工站\n',
    'pages/about.mdx': '---\ntitle: 关于\n---\n\n我们。\n',
    'villages/liuwan/index.mdx': '---\nname: 柳湾村\n---\n\n村东有井。\n',
    'people/wang.yaml': 'name: 王秀英\nbirthYear: 1942\nvillage: liuwan\n',
    'glossary/niang.yaml': 'word: 俺娘\nmeaning: 母亲\n',
    'stories/long/index.mdx': LONG,
    'stories/long/well.jpg': well,
    'stories/long/tall.jpg': tall,
    'stories/long/visit.wav': makeRecording('visit'),
    'stories/history/index.mdx': `---\ntitle: 村史\nkind: village-history\nvillage: liuwan\n${CONSENT}\n---\n\n庄上先有井，后有人家。\n`,
    'albums/family/index.mdx': `---\ntitle: 相册\nvillage: liuwan\nproviders: [wang]\nphotos: [{file: well.jpg, alt: 一口井, caption: 老井}]\n${CONSENT}\n---\n`,
    'albums/family/well.jpg': well,
  };
}
