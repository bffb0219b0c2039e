import { drawPhoto, makeRecording } from '../../testing/fixture-media.ts';
import {
  consentYaml,
  createTemporaryArchive,
  storyFile,
  type TemporaryArchive,
} from '../../load/temporary-archive.ts';
import type { OpenPart } from './open-part.ts';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOpenData } from './write-open-data.ts';

export const SITE = 'name: 测试村\nurl: https://archive.example\nstation: 测试社工站\n';
/** The characters that XML and HTML know, and the one that no file may have. */
export const HOSTILE = `井 & <b>"台"</b> 'x' ]]> -->`;

/** A transcript with chapters, dialect, turns without a time, and one behind the sound's end. */
const TRANSCRIPT = `      ## 刚嫁过来
      [00:00:01] 采访人：您是哪一年来的？
      王秀英：一九六一年。
      [00:00:03.5] 王秀英：夜来俺娘上井台打水。
        〔普通话〕昨天我母亲去井台打水。
      【不公开】
      [00:00:05] 王秀英：密谈龘密谈。
      【公开】
      ## 后来
      [00:00:08] 王秀英：后来 <b> & 就好了。
      [00:01:40] 王秀英：录音完了还在说。`;

const STORY = `title: '${HOSTILE.replaceAll("'", "''")}'
village: liuwan
narrators: [wang]
interviewers: [chen]
compilers: [chen]
dialect: 鲁中方言
summary: 介绍一句。
period: { from: 1961, to: 2001 }
topics: [吃水, 婚嫁]
events: [{ when: "1958", text: 打井 }]
referenceCode: SL-0001
cover: well.jpg
photos:
  - { file: well.jpg, alt: 一口老井, caption: 老井, when: "196X", place: 村东, people: [wang], rights: 只可在网上看, referenceCode: SL-0001-Z1 }
  - { file: tall.jpg }
recordings:
  - { file: sound.wav, title: 头一回, date: "2024-05-01", place: 王家, transcript: "[0:01] 王秀英：另一段密谈" }
  - file: other.wav
    date: "2024-05-02"
    transcript: |
${TRANSCRIPT}
  - transcript: "采访人：没有录音的一段。"`;

const BODY = `正文第一段，讲井。

- 一条
- 两条

<Photo file="well.jpg" caption="井还在" />

<AudioClip recording="2" from="0:01" to="0:05" caption="听一听" />

<Quote by="王秀英">

井水甜。

</Quote>`;

/** An archive with one of everything, and some of what must not be passed on. */
export async function openDataArchive(site = SITE): Promise<TemporaryArchive> {
  const photo = await drawPhoto('#806040', { width: 2000, height: 1500 });
  const small = await drawPhoto('#406080', { width: 40, height: 90 });
  return createTemporaryArchive({
    'site.yaml': site,
    'villages/liuwan/index.mdx': '---\nname: 柳湾村\n---\n',
    'people/wang.yaml': 'name: 王秀英\naliases: [王大娘]\npseudonym: 井边老人\n',
    'people/chen.yaml': 'name: 陈晓\n',
    'stories/well/index.mdx': storyFile(STORY, BODY),
    'stories/well/well.jpg': photo,
    'stories/well/tall.jpg': small,
    'stories/well/sound.wav': makeRecording('first', 4),
    'stories/well/other.wav': makeRecording('other', 12),
    'stories/bare/index.mdx': storyFile('title: 只有字', '一段字。'),
    'stories/hidden/index.mdx': storyFile(
      'title: 密册龘\nnarrators: [wang]\nphotos: [{ file: a.jpg, caption: 密照龘 }]',
      '密文龘。',
      consentYaml({ access: 'unlisted', unlistedKey: 'k7m2q9x4w8n3p5r6' }),
    ),
    'stories/hidden/a.jpg': small,
    'stories/veiled/index.mdx': storyFile(
      'title: 化了名的\nnarrators: [wang]\nphotos: [{ file: a.jpg, caption: 王秀英在井边, people: [wang] }]\nrecordings: [{ file: a.wav, transcript: "[0:01] 王大娘：俺叫王秀英。" }]',
      '王秀英讲的。',
      consentYaml({ scopes: '[text, photos]' }),
    ),
    'stories/veiled/a.jpg': small,
    'stories/veiled/a.wav': makeRecording('veiled', 3),
    'albums/li/index.mdx': storyFile(
      'title: 李家相册\nsample: true\nvillage: liuwan\nproviders: [chen]\nreferenceCode: SL-0002\nphotos: [{ file: a.jpg, caption: 全家福 }, { file: b.jpg, caption: 密照龘, withheld: true }]',
      '相册的来历。',
    ),
    'albums/li/a.jpg': photo,
    'albums/li/b.jpg': small,
  });
}

/** Everything below `/data/v1/` of such an archive, by path. */
export async function writeFor(
  archive: TemporaryArchive,
  parts?: readonly OpenPart[],
): Promise<Map<string, string>> {
  await writeOpenData(await archive.read(), archive, archive.out, parts);
  const folder = join(archive.out, 'data/v1');
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((each) => each.isFile());
  const read = files.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name);
    return [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const;
  });
  return new Map(await Promise.all(read));
}
