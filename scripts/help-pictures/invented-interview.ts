/** The interview that the pictures show: invented, so that nobody's words stand in the help. */
export const SLUG = 'well-forty-years';
export const TITLE = '井台边的四十年';

/** Paths under `content/`. */
export const ARCHIVE: Readonly<Record<string, string>> = {
  'people/wang-xiuying.yaml': 'name: 王秀英\nsample: true\n',
  'people/chen-xiao.yaml': 'name: 陈晓\nsample: true\n',
  'people/liu-yuzhen.yaml': 'name: 刘玉珍\naliases: [玉珍嫂子]\nsample: true\n',
  'villages/liuwan/index.mdx':
    '---\nname: 柳湾村\naliases: [柳湾]\nsample: true\n---\n\n柳湾村。\n',
  [`stories/${SLUG}/index.mdx`]: `---
title: ${TITLE}
kind: life-story
village: liuwan
narrators: [wang-xiuying]
interviewers: [chen-xiao]
sample: true
---

井在庄东头。
`,
};

export const SOUND_NAME = '王秀英-井台.wav';
export const TEXT_NAME = '王秀英-讯飞听见.txt';
/** As a recorder’s app writes it; each turn is short enough to be read whole in a picture. */
export const TEXT = `说话人1 00:00
大娘，您是哪一年来的柳湾？
说话人2 00:04
一九六一年开春来的，走着来的。
说话人1 00:10
那时候上哪里挑水？
说话人2 00:14
就东头一眼甜水井。玉珍嫂子教我打水。
说话人1 00:22
后来呢？
说话人2 00:24
有一年俺小姑子退了亲，哭了半宿。
说话人2 00:31
那口井如今还在。
`;
/** Words of it that are not for everybody. */
export const WITHHELD = '有一年俺小姑子退了亲，哭了半宿。';
export const LAST = '那口井如今还在。';

const RATE = 8000;
const SECONDS = 40;
/** Seconds in which nobody speaks. */
const PAUSES = [3.4, 9.4, 13.4, 21.4, 23.4, 30.4];

/** How loud somebody speaks, 0 to 1: syllables, in sentences. */
function loudness(seconds: number): number {
  if (PAUSES.some((pause) => seconds >= pause && seconds < pause + 0.5)) return 0;
  const syllable = Math.abs(Math.sin(Math.PI * 2.3 * seconds));
  const sentence = 0.55 + 0.45 * Math.sin(seconds * 1.7) * Math.cos(seconds * 0.6);
  return syllable * sentence;
}

/** A WAV in which something like a voice goes up and down, always the same. */
export function inventSound(): Buffer {
  const wav = Buffer.alloc(44 + 2 * RATE * SECONDS);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(RATE, 24);
  wav.writeUInt32LE(2 * RATE, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(wav.length - 44, 40);
  for (let place = 0; place < RATE * SECONDS; place += 1) {
    const seconds = place / RATE;
    const tone =
      Math.sin(2 * Math.PI * 190 * seconds) + 0.4 * Math.sin(2 * Math.PI * 760 * seconds);
    wav.writeInt16LE(Math.round(16_000 * loudness(seconds) * tone), 44 + 2 * place);
  }
  return wav;
}
