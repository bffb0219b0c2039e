import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { TemporaryArchive } from '../../load/temporary-archive.ts';
import { storyFile } from '../../load/temporary-archive.ts';
import { grain } from '../../media/photos-for-tests.ts';
import { asMp3, makeVoice } from '../../media/silence/sound-for-tests.ts';
import { drawPhoto } from '../../testing/fixture-media.ts';
import { openShelf } from '../print/printed-for-tests.ts';
import type { EbookOrder } from './ebook-order.ts';
import { makeEbook } from './make-ebook.ts';

/** A title that wants to be markup, a line end of XML, a character no font has, and 300 of them. */
export const HOSTILE = `]]></h1><script>alert(1)</script>&amp;&#0;"'<!-- 👨‍👩‍👧 𠮷${'长'.repeat(240)}`;

const HEARD = `title: 听得见的
village: heyan
narrators: [wang]
photos:
  - {file: large.jpg, alt: 老屋}
  - {file: small.jpg, caption: 小照片}
recordings:
  - title: 头一回
    file: visit.mp3
    transcript: |
      ## 开头
      [00:00:01] 采集者：您说。
      王秀英：这一句没有时间。
      [00:00:03] 王秀英：夜来的事。
      [00:00:06] 王秀英：【不公开】跟邻居吵过架【公开】
      [00:00:09] 王秀英：完了。
  - file: second.wav
    transcript: '[00:00:01] 王秀英：又一回。'`;
const HEARD_BODY = `<Gallery files="large.jpg，small.jpg" caption="两张" />

<BeforeAfter before="large.jpg" after="small.jpg" />

<Note title="按语">

见 [<Word of="niang">俺娘</Word>](https://example.com/a[b]|c?d=%zz&e#f#g) 和 [信](mailto:a@example.com)。

| 年 | 事 |
| - | - |
| 1961 | <Word of="yelai">夜来</Word> |

</Note>

> 引

3. 甲
4. 乙

---

##### 小标题`;
const hostile = `title: ${JSON.stringify(HOSTILE)}
village: heyan
summary: ${JSON.stringify(HOSTILE)}
events: [{when: '1979', text: ${JSON.stringify(HOSTILE)}}]
recordings: [{transcript: ${JSON.stringify(`[0:01] ${HOSTILE}：${HOSTILE}`)}}]`;

/** The archive of the printed book's tests, and what only an e-book has: voices, large photos, more. */
export async function openEbookShelf(): Promise<TemporaryArchive> {
  const archive = await openShelf();
  const photo = await grain(400, 300).jpeg().toBuffer();
  await archive.write('stories/heard/index.mdx', storyFile(HEARD, HEARD_BODY));
  await archive.write(
    'stories/heard/large.jpg',
    await drawPhoto('#806040', { width: 2000, height: 1000 }),
  );
  await archive.write('stories/heard/small.jpg', photo);
  const sound = await asMp3(makeVoice(12, 16_000), { rate: 16_000, bitrate: 32 });
  await archive.write('stories/heard/visit.mp3', sound);
  await archive.write('stories/hostile/index.mdx', storyFile(hostile, HOSTILE));
  return archive;
}

/** An e-book that was made, as it lies on the disk and as it is packed. */
export interface MadeEbook {
  file: string;
  bytes: Buffer;
  told: string;
  names: string[];
  read: (name: string) => Uint8Array;
  text: (name: string) => string;
  /** The page on which somebody reads this. */
  pageWith: (words: string) => string;
}

/** Makes an e-book of an archive, as the command does. */
export async function make(
  archive: TemporaryArchive,
  order: Partial<EbookOrder> = {},
): Promise<MadeEbook> {
  let told = '';
  const file = await makeEbook(
    { choice: { of: 'archive' }, sound: false, out: join(archive.root, '书'), ...order },
    archive,
    { print: (text) => void (told += text), progress: () => () => {} },
  );
  const bytes = await readFile(file);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const text = (name: string) => strFromU8(parts[name]!);
  const pages = names.filter((name) => name.startsWith('EPUB/text/entry-'));
  const pageWith = (words: string) => text(pages.find((name) => text(name).includes(words))!);
  return { file, bytes, told, names, read: (name) => parts[name]!, text, pageWith };
}
