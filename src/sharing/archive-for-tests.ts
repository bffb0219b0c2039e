import type { FixtureContent } from '../testing/build-fixture.ts';
import { drawPhoto, makeRecording } from '../testing/fixture-media.ts';

export const KEYS = { story: 'k7m2q9x4w8n3p5r6', album: 'a7m2q9x4w8n3p5r6' };
/** A title that tries to leave every place it is put in. */
export const HOSTILE = `"><b>井</b></script></title>]]>&amp; 'x' <!--`;

const AGREED =
  'scopes: [text, voice, photos, name, place], form: signed, date: "2024-05-12", obtainedBy: 陈晓';
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

function story(title: string, fields: string, consent = '', body = ''): string {
  return `---\ntitle: ${quoted(title)}\n${fields}\nconsent: {${AGREED}${consent}}\n---\n\n${body}\n`;
}

/** An archive with one of everything that has a head of its own. */
export async function archiveForTests(site: string): Promise<FixtureContent> {
  const photo = await drawPhoto('#806040', { width: 1200, height: 900 });
  const told =
    'village: liuwan\nnarrators: [wang]\ninterviewers: [chen]\ncompilers: [chen]\nphotos: [{ file: a.jpg, alt: 老井 }]';
  return {
    'site.yaml': site,
    'pages/about.mdx': '---\ntitle: 关于我们\n---\n\n我们。\n',
    'villages/liuwan/index.mdx': '---\nname: 柳湾村\naliases: [柳家湾]\n---\n\n村东有井。\n',
    'people/wang.yaml': 'name: 王秀英\nbirthYear: 1942\nvillage: liuwan\n',
    'people/chen.yaml': 'name: 陈晓\n',
    'stories/well/index.mdx': story(
      HOSTILE,
      `${told}\nsummary: ${quoted(HOSTILE)}\ntopics: [吃水]\nperiod: { from: 1961, to: 2001 }\nrecordings:\n  - { file: a.wav, date: "2024-05-01" }`,
    ),
    'stories/well/a.jpg': photo,
    'stories/well/a.wav': makeRecording('well'),
    'stories/plain/index.mdx': story(
      '没有照片',
      'kind: village-history',
      '',
      '井在庄东头，离俺家大门二百三十步。又甜。',
    ),
    'stories/secret/index.mdx': story(
      '密谈',
      `${told}\nsummary: 密谈摘要`,
      `, access: unlisted, unlistedKey: ${KEYS.story}`,
    ),
    'stories/secret/a.jpg': photo,
    'stories/sealed/index.mdx': story('封缄', `${told}\nsummary: 封缄摘要`, ', access: sealed'),
    'stories/sealed/a.jpg': photo,
    'albums/li/index.mdx': story(
      '李家相册',
      'sample: true\nvillage: liuwan\nproviders: [wang]\nphotos: [{ file: a.jpg, caption: 全家福 }]',
    ),
    'albums/li/a.jpg': photo,
    'albums/secret/index.mdx': story(
      '密册',
      'photos: [{ file: a.jpg, caption: 密照 }]',
      `, access: unlisted, unlistedKey: ${KEYS.album}`,
    ),
    'albums/secret/a.jpg': photo,
  };
}
