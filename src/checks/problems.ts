/**
 * Everything that can be wrong with the archive's content: one table, one stable id each, and so one long file.
 *
 * `error`: somebody has to mend it; `npm run check` fails. `warning`: shown a little less well;
 * `npm run check -- --strict` fails. `{…}` is filled from the problem's `found`.
 * For translators: `what` is one sentence (what happened), `mend` one sentence (what to do).
 */
interface ProblemKind {
  severity: 'error' | 'warning';
  what: string;
  mend: string;
}

export const problemKinds = {
  'file-unreadable': {
    severity: 'error',
    what: '这个文件打不开：{found}。',
    mend: '确认文件没有损坏，不是文件夹，再试一次。',
  },
  'file-encoding': {
    severity: 'error',
    what: '这个文件不是 UTF-8 编码。',
    mend: '用编辑器另存为 UTF-8 编码。',
  },
  'entry-failed': {
    severity: 'error',
    what: '这一条没能读完，没有公开：{found}。',
    mend: '请把这一行原样发给维护网站的人。',
  },
  'entry-missing': {
    severity: 'error',
    what: '这个文件夹里没有 index.mdx。',
    mend: '补上 index.mdx，或者删掉这个空文件夹。',
  },
  'entry-misplaced': {
    severity: 'error',
    what: '这个文件要放在它自己的文件夹里，现在没有读它。',
    mend: '新建一个文件夹，把它移进去，改名叫 index.mdx。',
  },
  'yaml-missing': {
    severity: 'error',
    what: '开头没有用 --- 围起来的信息栏。',
    mend: '在文件开头写上 ---，填好各项信息，再写一行 ---。',
  },
  'yaml-broken': {
    severity: 'error',
    what: '信息栏的格式读不懂：{found}。',
    mend: '看看这一行的冒号、引号和缩进，冒号后面要空一格。',
  },
  'field-wrong': {
    severity: 'error',
    what: '“{field}”填得不对：{found}。',
    mend: '照提示改好；改好之前，这一项先不用。',
  },
  'field-missing': { severity: 'error', what: '缺少“{field}”。', mend: '补上这一项。' },
  'field-unknown': {
    severity: 'warning',
    what: '不认识“{found}”这一项，没有用它。',
    mend: '检查是不是写错了名字{hint}。',
  },
  'gate-unreadable': {
    severity: 'error',
    what: '“{field}”填得不对（{found}），不能确定可不可以公开，所以没有公开。',
    mend: '照提示改好这一项，再重新生成网站。',
  },
  'consent-missing': {
    severity: 'error',
    what: '缺少知情同意：{found}，所以没有公开。',
    mend: '补齐知情同意；还没谈好的，先勾选“草稿”。',
  },
  'consent-name-unknown': {
    severity: 'error',
    what: '没有同意公开姓名，但不知道要换掉谁的名字（{found}），所以没有公开。',
    mend: '在口述者里填上这位老人，并在人物里写好姓名和别的称呼。',
  },
  'consent-place-unknown': {
    severity: 'error',
    what: '没有同意公开村庄，但不知道要换掉哪个村名（{found}），所以没有公开。',
    mend: '在村庄里选对这个村。',
  },
  'unlisted-key-missing': {
    severity: 'error',
    what: '选了“仅凭链接”，但没有链接暗号，所以没有公开。',
    mend: '在 consent 下面加一行 unlistedKey: {suggestion}。',
  },
  'audio-held-back': {
    severity: 'warning',
    what: '录音 {found} 里有不公开的段落，可是那里没有可靠的时间，不知道从哪里到哪里该静音，所以没有公开声音。',
    mend: '在听写台给不公开的这几段、前一段和后一段标上时间。',
  },
  'audio-held-whole': {
    severity: 'warning',
    what: '录音 {found} 照不公开的标记和时间，整段都要静音，所以没有公开声音。',
    mend: '如果不是整段都不公开，请在听写台看看不公开的标记有没有收尾，前后几段的时间对不对。',
  },
  'audio-held-format': {
    severity: 'warning',
    what: '录音 {found} 里有不公开的段落，这种格式的录音没法只让这几处静音，所以没有公开声音。',
    mend: '用能播放它的软件另存为 MP3，在后台重新放进来。',
  },
  'audio-withheld-elsewhere': {
    severity: 'warning',
    what: '录音 {found} 在另一篇故事里有不公开的段落，这一篇没有标，所以这里没有公开声音。',
    mend: '在这一篇的文字稿里，也给那几段标上不公开和时间。',
  },
  'audio-silence-failed': {
    severity: 'error',
    what: '录音 {found} 里不公开的地方没能变成静音，所以没有公开声音：{other}。',
    mend: '处理好以后，再运行一次。',
  },
  'photo-missing': {
    severity: 'error',
    what: '找不到照片 {found}。',
    mend: '把照片放到这个文件夹里，或者改对文件名。',
  },
  'photo-unreadable': {
    severity: 'error',
    what: '照片 {found} 读不出来，可能损坏了，或者不是照片。',
    mend: '换成 JPG 或 PNG 格式，重新放进来。',
  },
  'photo-heic': {
    severity: 'error',
    what: '照片 {found} 是苹果手机的 HEIC 格式，读不出来。',
    mend: '在手机“设置—相机—格式”里选“兼容性最佳”，或者导出成 JPG 再放进来。',
  },
  'photo-empty': {
    severity: 'error',
    what: '照片 {found} 是空的，一个字节也没有。',
    mend: '多半是没有传完，从手机或电脑上重新传一次。',
  },
  'photo-cut-off': {
    severity: 'error',
    what: '照片 {found} 不完整，后面一截丢了。',
    mend: '多半是没有传完，找到原来的文件重新传一次。',
  },
  'photo-too-large': {
    severity: 'error',
    what: '照片 {found} 太大了，超过四亿像素。',
    mend: '缩小到长边两万像素以内，重新放进来。',
  },
  'photo-undescribed': {
    severity: 'warning',
    what: '照片 {found} 没有写“照片里有什么”。',
    mend: '写一句话，说给看不见的人听。',
  },
  'photo-twice': {
    severity: 'warning',
    what: '照片 {found} 和{other}一模一样。',
    mend: '留一份，把两边的说明合到一处；特意放在两处的，不用改。',
  },
  'photo-alike': {
    severity: 'warning',
    what: '照片 {found} 和{other}好像是同一张。',
    mend: '两张都打开看一看：是同一张，留清楚的那份，把说明合到一处；不是，就不用改。',
  },
  'recording-missing': {
    severity: 'error',
    what: '找不到录音 {found}。',
    mend: '把录音放到这个文件夹里，或者改对文件名。',
  },
  'recording-unreadable': {
    severity: 'error',
    what: '录音 {found} 读不出来，可能损坏了，或者不是录音。',
    mend: '用能播放它的软件另存为 MP3，重新放进来。',
  },
  'recording-empty': {
    severity: 'error',
    what: '录音 {found} 是空的，里面没有声音。',
    mend: '多半是没有传完，从录音笔或手机上重新传一次。',
  },
  'recording-cut-off': {
    severity: 'warning',
    what: '录音 {found} 不完整，后面一截丢了。',
    mend: '多半是没有传完，找到原来的文件重新传一次。',
  },
  'recording-silent': {
    severity: 'warning',
    what: '录音 {found} 从头到尾没有声音。',
    mend: '听一听原来的文件，看看是不是拿错了。',
  },
  'recording-seek-inexact': {
    severity: 'warning',
    what: '录音 {found} 是没有索引的变速率 MP3，点文字听到的位置会不准。',
    mend: '用录音软件另存为固定码率的 MP3（48 kbps 就够），重新放进来。',
  },
  'relation-unknown': {
    severity: 'error',
    what: '“{field}”里的“{found}”在{kind}里找不到。',
    mend: '先建好这一条，或者改对名字。',
  },
  'address-taken': {
    severity: 'error',
    what: '网址“{found}”和另一条（{other}）重复了，这一条暂时用别的网址。',
    mend: '给其中一条换一个网址。',
  },
  'address-form': {
    severity: 'warning',
    what: '文件夹名“{found}”不能直接做网址，暂时用了别的网址。',
    mend: '填“网址”一项：小写字母、数字和短横线。',
  },
  'address-ours': {
    severity: 'error',
    what: '网址“{found}”是网站自己的一页，这一条暂时用别的网址。',
    mend: '填“网址”一项，换一个别的。',
  },
  'address-names-narrator': {
    severity: 'error',
    what: '没有同意公开姓名，网址里却带着人名，暂时用了别的网址。',
    mend: '把文件夹改成不带人名的名字，或者填“网址”一项。',
  },
  'address-names-village': {
    severity: 'error',
    what: '没有同意公开村庄，网址里却带着村名，暂时用了别的网址。',
    mend: '把文件夹改成不带村名的名字，或者填“网址”一项。',
  },
  'reference-code-taken': {
    severity: 'error',
    what: '档号 {found} 和另一条（{other}）重复了。',
    mend: '档号一件一号，给其中一条重新编号。',
  },
  'short-code-taken': {
    severity: 'error',
    what: '短网址 {found} 和另一条（{other}）重复了，这一条暂时不用它。',
    mend: '删掉后写的那一条里的“短网址”，再发布一次，电脑会编一个新的。',
  },
  'former-address-taken': {
    severity: 'error',
    what: '曾用网址“{found}”是另一条（{other}）的，没有用它。',
    mend: '看看老链接该通到哪一条，从另一条的“曾用网址”里删掉。',
  },
  'former-address-hidden': {
    severity: 'warning',
    what: '曾用网址“{found}”里带着没有同意公开的人名或村名，没有用它。',
    mend: '从“曾用网址”里删掉它。',
  },
  'block-unclosed': {
    severity: 'warning',
    what: '<{found}> 没有收尾，按原样显示了。',
    mend: '在后面补上 </{found}>。',
  },
  'block-malformed': {
    severity: 'warning',
    what: '<{found}> 写得不完整，按原样显示了。',
    mend: '写成 <{found} 名字="内容" />，引号用英文的；或者用编辑器里的按钮插入。',
  },
  'block-attribute': { severity: 'warning', what: '正文里的{found}。', mend: '照提示改好这一处。' },
  'block-unknown': {
    severity: 'warning',
    what: '不认识 <{found}>，按原样显示了。',
    mend: '如果是想插入照片或录音，请用编辑器里的按钮。',
  },
  'block-photo-unknown': {
    severity: 'error',
    what: '正文里的照片 {found} 不在这篇的照片里，没有显示。',
    mend: '在“照片”里添上它，或者改对文件名。',
  },
  'block-recording-unknown': {
    severity: 'error',
    what: '正文里引用了第 {found} 段录音，但没有这一段。',
    mend: '改成有的那一段，或者去掉这一处。',
  },
  'word-unknown': {
    severity: 'warning',
    what: '方言词 {found} 不在方言词表里，按普通文字显示了。',
    mend: '在方言词里添上它，或者改对。',
  },
  'body-unreadable': {
    severity: 'error',
    what: '正文有一段读不懂，按原样显示了：{found}。',
    mend: '检查这一段有没有奇怪的符号。',
  },
  'time-backwards': {
    severity: 'warning',
    what: '文字稿里的时间 {found} 比上一句早了。',
    mend: '对照录音改正这一行的时间。',
  },
  'time-impossible': {
    severity: 'warning',
    what: '文字稿里的时间 {found} 不可能有。',
    mend: '对照录音改正这一行的时间。',
  },
  'time-beyond-end': {
    severity: 'warning',
    what: '文字稿里的时间 {found} 超过了录音的长度。',
    mend: '对照录音改正，或者看看是不是配错了录音。',
  },
  'turn-empty': {
    severity: 'warning',
    what: '文字稿里这一句只有时间和名字，没有话。',
    mend: '补上这句话，或者删掉这一行。',
  },
  'cue-time-unreadable': {
    severity: 'warning',
    what: '字幕里的时间读不懂：{found}。',
    mend: '对照录音改正这一行的时间。',
  },
  'card-title-character-missing': {
    severity: 'error',
    what: '《{other}》题目里的“{found}”，分享图片用的字体里没有，分享图片上这个字会画成〓。',
    mend: '换一个常用的写法；非用这个字不可，请把这一行发给维护网站的人。',
  },
  'card-character-missing': {
    severity: 'warning',
    what: '《{other}》的分享图片上，“{found}”会画成〓，因为图片用的字体里没有这个字。',
    mend: '有别的写法就换一个；没有就不用管，网页上的字不受影响。',
  },
  'card-font-failed': {
    severity: 'error',
    what: '这台电脑没有用上画分享图片的字体，图片上的字可能是一个个方框。',
    mend: '网页不受影响；请把这一行发给维护网站的人。',
  },
  'booklet-character-missing': {
    severity: 'warning',
    what: '《{other}》里的“{found}”，印书的字体里没有，小册子和书上会印成〓。',
    mend: '有别的写法就换一个；没有就不用管，网页上的字不受影响。',
  },
  'booklet-press-missing': {
    severity: 'warning',
    what: '这台电脑印不了小册子，网站上就没有小册子可以下载。',
    mend: '网页不受影响；请把这一行发给维护网站的人。',
  },
  'site-url-missing': {
    severity: 'warning',
    what: '还没有填网站的网址，分享海报上就没有扫码的方块和网址。',
    mend: '网站放到网上以后，在网站设置里填上“网站的网址”。',
  },
  'speaker-from-credit': {
    severity: 'warning',
    what: '说话人是从括号里认出来的：{found}。',
    mend: '看看认得对不对。',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemId = keyof typeof problemKinds;

export interface Problem {
  id: ProblemId;
  /** Path from the project's root, with `/`. */
  file: string;
  /** 1-based. */
  line?: number;
  found?: string;
  /** Whatever else the sentence names. */
  field?: string;
  kind?: string;
  other?: string;
  hint?: string;
  suggestion?: string;
}

function fill(template: string, problem: Problem): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(problem[name as keyof Problem] ?? ''),
  );
}

/** `content/…/index.mdx:12 …。…。（id）`: where, what happened, what to do, and its stable id. */
export function describeProblem(problem: Problem): string {
  const { what, mend } = problemKinds[problem.id];
  const place = problem.line ? `${problem.file}:${problem.line}` : problem.file;
  return `${place} ${fill(what, problem)}${fill(mend, problem)}（${problem.id}）`;
}

export function isError({ id }: Problem): boolean {
  return problemKinds[id].severity === 'error';
}
