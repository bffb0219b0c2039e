import type { FixtureContent } from '../../testing/build-fixture.ts';
import { makeLongSound } from '../../testing/long-sound.ts';
import { oneOfEverything } from '../../testing/old-browsers/one-of-everything.ts';

const CONSENT =
  'consent: {scopes: [text, voice, photos, name, place], form: signed, date: "2024-05-12", obtainedBy: 陈晓}';

/** Words that stand across names, links, lines and signs; a story that is told twice. */
const WELL = `---
title: 王秀英说“井”
village: liuwan
narrators: [wang]
summary: 王秀英（柳湾村）讲吃水。
events: [{when: '1961', text: 嫁到柳湾村，头一回挑水。}]
photos:
  - {file: well.jpg, alt: 辘轳还在, caption: 村里的老井, when: '1974', place: 村东, credit: 林静, provenance: 王家, people: [wang]}
recordings:
  - file: talk.mp3
    date: '2024-05-12'
    place: 她家院里
    transcript: |
      ## 吃水
      [00:00:05] 采集者：您是哪一年来的？
      [00:00:12] 王秀英：一九六一年，王秀
      英来的。
      [00:01:23] 王秀英：井台上，井绳有 AB-12 那么长。
      [00:02:40] 李大娘：<b>井</b> & "水" 都是甜的。
      [00:03:00] 李大娘：俺娘也来了。
        〔普通话〕我母亲也来过。
        夜里才走。
${CONSENT}
---

# 井的来历

村东有口**老**井，王秀<Word of="niang">英俺娘</Word>也说不上来，写作“<script>”。

- 老大王秀英
  1. 井绳
  2. 辘轳
- 老二

> 水是甜的。

| 年 | 井 |
| --- | --- |
| 1961 | 老井 |

<Photo file="well.jpg" caption="她站在井台上" />

<Gallery files="well.jpg，tree.jpg" caption="井和树" />

<AudioClip recording="1" from="0:02" to="0:08" caption="井台上的话" />

<Quote by="王秀英">水，是甜的，&amp; 清。</Quote>

<Note title="整理者按">井是**明代**的。</Note>
`;

/** Turns enough that marking them all takes a while. */
export const MANY = 4_000;

function manyTurns(): string {
  return Array.from({ length: MANY }, (_, index) => {
    const [hours, minutes, seconds] = [3600, 60, 1].map((unit, place) =>
      String(Math.floor(index / unit) % (place ? 60 : 100)).padStart(2, '0'),
    );
    const said = index % 10 ? '天还没有亮，就去挑水。' : '井台上结了冰。';
    return `      [${hours}:${minutes}:${seconds}] ${index % 2 ? '王秀英' : '采集者'}：第${index}句，${said}`;
  }).join('\n');
}

const LONG = `---
title: 几千句话
recordings:
  - file: talk.mp3
    date: '2024-05-12'
    transcript: |
${manyTurns()}
${CONSENT}
---

开头。
`;

/** One of everything, a story whose words are hard to mark, and a transcript of thousands of turns. */
export async function arrivalArchive(): Promise<FixtureContent> {
  const everything = await oneOfEverything();
  return {
    ...everything,
    'people/wang.yaml':
      'name: 王秀英\nbirthYear: 1942\nvillage: liuwan\nabout: 在井台边过了四十年。\n',
    'glossary/niang.yaml':
      'word: 俺娘\npronunciation: nán niáng\nmeaning: 母亲\nexample: 俺娘挑水去了。\n',
    'villages/liuwan/index.mdx':
      '---\nname: 柳湾村\naliases: [柳家湾]\nplace: 镇东五里\nsummary: 一个有井的村。\n---\n\n村东有井。\n',
    'stories/well/index.mdx': WELL,
    'stories/well/well.jpg': everything['stories/long/well.jpg']!,
    'stories/well/tree.jpg': everything['stories/long/tall.jpg']!,
    'stories/well/talk.mp3': makeLongSound(200),
    'stories/thousands/index.mdx': LONG,
    'stories/thousands/talk.mp3': makeLongSound(MANY),
  };
}
