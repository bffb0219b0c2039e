import { drawPhoto, makeRecording } from '../testing/fixture-media.ts';
import { consentYaml, createTemporaryArchive, storyFile } from './temporary-archive.ts';

/** Consent to everything. */
export const ALL = 'text, voice, photos, name, place';
/** A story that names its narrator and its village in every field. */
export const FIELDS = `title: 王秀英和藏村的井
village: cangcun
narrators: [wang-xiuying]
interviewers: [lin]
summary: 介绍：王大娘在藏村。
topics: [王大娘的话题]
events: [{when: '1958', text: 王秀英嫁到藏村}]
photos:
  - {file: 王秀英.jpg, alt: 王秀英的照片, caption: 照片说明, people: [wang-xiuying, zhang], place: 藏村口}
recordings:
  - {file: visit.wav, title: 去王大娘家, place: 藏村王家, transcript: "[0:01] 采访人：问话\\n[0:02] 王秀英：录音原话，藏村的"}`;
const BODY = `正文里的王秀英，藏村的人叫她王大娘。

<Photo file="王秀英.jpg" caption="王大娘的井" />

<Quote by="王秀英">引文</Quote>

<AudioClip from="0:01" to="0:02" caption="片段说明" />`;

/**
 * That story, read from an archive of its own under consent to `scopes` (`a, b`), with fields, body
 * or consent changed and `more` files beside; gone when the test is.
 */
export async function readStory(
  scopes: string,
  changes: { fields?: string; body?: string; consent?: Record<string, string> } = {},
  more: Record<string, string | Uint8Array> = {},
) {
  const { fields = FIELDS, body = BODY, consent = {} } = changes;
  const archive = await createTemporaryArchive({
    'people/wang-xiuying.yaml':
      'name: 王秀英\naliases: [王大娘]\npseudonym: 老奶奶\nvillage: cangcun\n',
    'people/zhang.yaml': 'name: 张德顺\nnameWithheld: true\n',
    'people/lin.yaml': 'name: 林静\n',
    'villages/cangcun/index.mdx': '---\nname: 藏村\naliases: [小藏]\n---\n\n村史正文。\n',
    'stories/the-well/王秀英.jpg': await drawPhoto('#888888'),
    'stories/the-well/visit.wav': makeRecording('x', 3),
    'stories/the-well/index.mdx': storyFile(
      fields,
      body,
      consentYaml({ scopes: `[${scopes}]`, ...consent }),
    ),
    ...more,
  });
  const read = await archive.read();
  return { archive, read, story: read.stories[0]!, published: await archive.published(read) };
}
