import type { ReviewId } from '../review/finding.ts';
import { formatDay } from './words.ts';

interface Said {
  /** What was found, numbers masked already. */
  found: string;
  other: string;
  /** In how many places. */
  times: number;
}

const places = (times: number) => (times > 1 ? `（${times}处）` : '');

/**
 * What the desk says before a story is published. For translators: every finding is one sentence,
 * plain and friendly, that says what was seen and what to do; the reader is a social worker.
 */
export const reviewStrings = {
  body: '正文',
  photoField: (n: number, field: 'people' | 'caption' | 'alt' | 'unidentified') =>
    `第 ${n} 张照片的“${{ people: '照片里的人', caption: '照片说明', alt: '照片里有什么', unidentified: '还不认识的人' }[field]}”`,
  kin: (word: string, times: number) => `${word}${places(times)}`,
  findings: {
    'gate-unreadable': () => '有的信息填得不对，不能确定可不可以公开，请先改好标红的几项。',
    'consent-missing': () => '还没有填知情同意，请先请老人或家人签好，再填进来。',
    'consent-scopes-missing': ({ found }) => `知情同意里缺少${found}，请照签好的同意书勾选。`,
    'consent-form-missing': ({ found }) => `知情同意里缺少${found}，请照实选一项。`,
    'consent-date-missing': ({ found }) => `知情同意里缺少${found}，请照同意书上的日期填。`,
    'consent-obtained-by-missing': () => '知情同意里没有写经手人，请写上当时是哪位社工。',
    'guardian-needed': ({ found }) =>
      `${found}还没有成年，要请监护人同意并签字，“同意的方式”选监护人。`,
    'guardian-unnamed': () =>
      '是监护人或近亲属代为同意的，请在“谁看过稿子”里写明是哪一位，和老人是什么关系。',
    'review-by-missing': () => '还没有写谁看过稿子，请先念给老人或家人听，再写上姓名。',
    'review-on-missing': () => '还没有写看稿日期，请写上老人或家人看过、听过定稿的那一天。',
    'id-number': ({ found, times }) => `有身份证号码 ${found}${places(times)}，请删掉。`,
    'mobile-number': ({ found, times }) => `有手机号码 ${found}${places(times)}，请删掉。`,
    'landline-number': ({ found, times }) =>
      `有电话号码 ${found}${places(times)}，是家里的电话请删掉，单位的可以留。`,
    'bank-card': ({ found, times }) => `有银行卡号 ${found}${places(times)}，请删掉。`,
    'account-number': ({ found, times }) => `有微信或 QQ 号 ${found}${places(times)}，请删掉。`,
    'home-address': ({ found, times }) =>
      `有写到门牌的住址“${found}”${places(times)}，写到村就够了，请删掉门牌。`,
    'withheld-unclosed': ({ found }) =>
      `“${found}”这里的【不公开】没有收尾，后面的全都不会公开，请在该公开的地方补上【公开】。`,
    'withheld-unopened': ({ found }) =>
      `“${found}”这里有【公开】，前面却没有【不公开】，请看看是不是漏了开头。`,
    'sound-silenced': ({ found, other, times }) =>
      `录音“${found}”里有 ${times} 处不公开（${other}），网站上听到这里是静音。`,
    'sound-held-back': ({ found, other }) =>
      `录音“${found}”里有不公开的话，${other}，所以网站上没有这段录音的声音。`,
    'name-not-covered': ({ found, other, times }) =>
      `没有同意公开姓名，文中的“${found}”${places(times)}却不会换成${other ? `“${other}”` : '化名'}，请把它加到人物的“别的称呼”里。`,
    'name-hinted': ({ found, times }) =>
      `没有同意公开姓名，文中的“${found}”${places(times)}说的如果是同一位，请把它加到人物的“别的称呼”里。`,
    'name-not-entered': ({ found, times }) =>
      `文中提到“${found}”${places(times)}，人物里还没有这一位，请问过愿不愿意写真名，不愿意的换个称呼。`,
    'name-of-another': ({ found, times }) =>
      `文中提到“${found}”${places(times)}，不在这篇的知情同意里，请问过愿不愿意写真名。`,
    'kin-mentioned': ({ found }) =>
      `文中说到这些亲属：${found}，村里人知道是谁，请问一问能不能写。`,
    'minor-in-photo': ({ found }) => `照片里的${found}还没有成年，要有监护人同意才能公开。`,
    'minor-then-in-photo': ({ found }) =>
      `照片里的${found}那时还没有成年，如今长大了，请问过本人愿不愿意公开。`,
    'child-in-photo': ({ found }) =>
      `照片里好像有“${found}”，如果现在还没有成年，要有监护人同意才能公开。`,
    'check-mark-left': ({ found, times }) =>
      `“${found}”还有待核的地方${places(times)}，请对着录音再听一遍。`,
  } satisfies Record<ReviewId, (said: Said) => string> as Record<ReviewId, (said: Said) => string>,
  // What is silent of a recording, and why all of it is held back.
  silence: {
    span: (from: string, to: string | null) =>
      to === null ? `${from} 到结尾` : `${from} 到 ${to}`,
    'no-times':
      '可是那里没有可靠的时间，不知道该从哪里静音到哪里，请在听写台给这几段和前后的话标上时间',
    'nothing-left': '照标记和时间整段都要静音，如果不该是这样，请看看不公开的标记有没有收尾',
    format: '这种格式没法只让这几处静音，请另存为 MP3 再放进来',
  },
  // Why readers would not see it: one sentence each.
  held: {
    unreadable: '还不能公开：有的信息填得不对，不能确定老人同意了什么。',
    nameUnknown: (found: string) =>
      `还不能公开：没有同意公开姓名，可是不知道要换掉谁的名字（${found}）。`,
    placeUnknown: (found: string) =>
      `还不能公开：没有同意公开村庄，可是不知道要换掉哪个村名（${found}）。`,
    'consent-missing': (missing: string) => `还不能公开：知情同意还不全（${missing}）。`,
    draft: () => '还不能公开：勾着“草稿”，去掉勾选才会公开。',
    withdrawn: () => '不能公开：老人或家人已经撤回了同意。',
    sealed: () => '不会公开：知情同意里选的是“封存”。',
    embargoed: (day: string) => `还不到公开的日子：老人要求${formatDay(day)}起才公开。`,
    'unlisted-key-missing': () => '还不能公开：选了“仅凭链接”，但是还没有链接暗号。',
  },
} as const;
