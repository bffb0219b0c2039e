import type { TranscriptProblemId } from '../transcript/transcript.ts';
import { withIds, type Sentences } from './import-refusal.ts';
import { AUDIO_EXTENSIONS, TEXT_EXTENSIONS } from './file-extensions.ts';

/** Every sentence the importer says, in one place. */

const KNOWN = `文字稿可以是 ${TEXT_EXTENSIONS.join('、')}，录音可以是 ${AUDIO_EXTENSIONS.join('、')}`;

/** A refusal's id is its name here: `import-old-word` for `oldWord`. */
export const refusals = withIds({
  noFiles: (): Sentences => ({
    what: '没有说要导入哪个文件。',
    advice: `请把文件名写在命令后面，例如 npm run import -- 王大娘.docx 王大娘.mp3；${KNOWN}。`,
  }),
  unknownOption: (option: string): Sentences => ({
    what: `命令里的 ${option} 看不懂，或者少了它的值。`,
    advice: '请用 npm run import -- --help 看看有哪些写法。',
  }),
  unknownKind: (kind: string, known: string): Sentences => ({
    what: `--kind 写的是“${kind}”，没有这个类别。`,
    advice: `请写 ${known}。`,
  }),
  unknownAs: (as: string): Sentences => ({
    what: `--as 写的是“${as}”，没有这种读法。`,
    advice: '请写 transcript（当作文字稿）或 prose（当作文章）。',
  }),
  missingFile: (file: string): Sentences => ({
    what: `找不到文件 ${file}。`,
    advice: '请检查文件名和所在的文件夹，有空格的文件名要加引号。',
  }),
  folder: (file: string): Sentences => ({
    what: `${file} 是一个文件夹。`,
    advice: '请写出里面的一个或几个文件。',
  }),
  unreadable: (file: string, why: string): Sentences => ({
    what: `${file} 打不开（${why}）。`,
    advice: '请看看文件是不是正被别的程序占用，或者没有权限，再试一次。',
  }),
  unknownExtension: (file: string): Sentences => ({
    what: `${file} 这种文件导入不了。`,
    advice: `${KNOWN}；请换一种格式再来。`,
  }),
  oldWord: (file: string): Sentences => ({
    what: `${file} 是老版 Word 的 .doc 文件，读不了。`,
    advice: '请用 Word 或 WPS 打开，另存为 .docx，再导入一次。',
  }),
  telephoneAudio: (file: string): Sentences => ({
    what: `${file} 是 AMR 电话录音，浏览器和微信都放不出来。`,
    advice: '请先用手机里的“格式工厂”之类的软件转成 mp3 或 m4a，原来的文件也请留着。',
  }),
  empty: (file: string): Sentences => ({
    what: `${file} 是空的，里面什么也没有。`,
    advice: '请确认文件已经传完、没有拿错，再导入一次。',
  }),
  tooLarge: (file: string, limit: string): Sentences => ({
    what: `${file} 超过了 ${limit}。`,
    advice: '请先把录音转成 mp3，或者分成几段，再导入。',
  }),
  textTooLarge: (file: string, limit: string): Sentences => ({
    what: `${file} 超过了 ${limit}，不像是一份文字稿。`,
    advice: '请确认没有拿错文件；Word 里的大图片可以先删掉。',
  }),
  notText: (file: string): Sentences => ({
    what: `${file} 里面不是文字，读出来是乱码。`,
    advice: '请用记事本或 Word 打开看看；确实是文字稿的，请另存为 UTF-8 编码的 .txt 再导入。',
  }),
  noCues: (file: string): Sentences => ({
    what: `${file} 里没有找到带时间的字幕。`,
    advice: '请打开看看是不是字幕文件；只是普通文字的，请把扩展名改成 .txt。',
  }),
  lockedWord: (file: string): Sentences => ({
    what: `${file} 设了密码，打不开。`,
    advice: '请用 Word 打开，去掉密码后另存一份，再导入。',
  }),
  brokenWord: (file: string): Sentences => ({
    what: `${file} 不是完好的 Word 文件，读不出来。`,
    advice: '请用 Word 或 WPS 打开并另存为 .docx；打不开的话，请找一份没有损坏的。',
  }),
  otherFormat: (file: string, kind: string): Sentences => ({
    what: `${file} 里面是${kind}，这样读不了。`,
    advice: '请用 Word 或 WPS 打开，另存为 .docx，再导入。',
  }),
  soundNotText: (file: string): Sentences => ({
    what: `${file} 里面是录音，不是文字稿。`,
    advice: '请把扩展名改回原来的（例如 .mp3），再导入一次。',
  }),
  notAudio: (file: string): Sentences => ({
    what: `${file} 里面不是录音，只是名字像。`,
    advice: '请确认没有拿错，也不要靠改扩展名来转换格式。',
  }),
  noContent: (folder: string): Sentences => ({
    what: `找不到放内容的文件夹 ${folder}。`,
    advice: '请在项目的文件夹里运行，或者用 --content 写明在哪里。',
  }),
  badSlug: (slug: string): Sentences => ({
    what: `--slug 写的“${slug}”不能做文件夹名。`,
    advice: '请用 2 到 64 个小写字母、数字和短横线，例如 wang-daniang；也可以不写，由电脑来编。',
  }),
  taken: (slug: string, free: string): Sentences => ({
    what: `stories/${slug} 已经有了，不会覆盖它。`,
    advice: `可以换一个名字，例如 --slug ${free}。`,
  }),
  cannotWrite: (folder: string, why: string): Sentences => ({
    what: `写不进 ${folder}（${why}）。`,
    advice: '请看看磁盘是不是满了、有没有写的权限；已有的内容没有动。',
  }),
  unanswered: (): Sentences => ({
    what: '问题没有答完，没有导入。',
    advice: '请再运行一次，按回车就是用方括号里的；或者加 --yes，不提问。',
  }),
  unexpected: (why: string): Sentences => ({
    what: `导入中断了（${why}）。`,
    advice: '已有的内容没有动；请把这句话告诉维护网站的人。',
  }),
});

const doubts: Record<TranscriptProblemId, (found: string) => string> = {
  'time-backwards': (found) => `时间 ${found} 比上一段还早，请对着录音改。`,
  'time-beyond-end': (found) => `时间 ${found} 超过了录音的长度，请看看录音和文字稿是不是一对。`,
  'time-impossible': (found) =>
    `时间 ${found} 不存在（分、秒不能超过 59），暂按总时长换算，请核对。`,
  'turn-empty': () => '这一段只有时间或人名，没有话。',
  'cue-time-unreadable': (found) => `时间 ${found} 看不懂，文字并进了上一段。`,
  'speaker-from-credit': (found) => `“${found}”是从括号里的介绍认出来的，请核对他说到哪里为止。`,
};

export function doubtMessage(id: TranscriptProblemId, line: number, found = ''): string {
  return `第 ${line} 行：${doubts[id](found)}`;
}

export const notes = {
  encoding: (name: string) => `文字的编码是 ${name}，已经转成 UTF-8。`,
  readByContent: (file: string, kind: string) =>
    `${file} 的名字和里面的内容不一样：里面是${kind}，就按${kind}读了。`,
  lostCharacters: (count: number) => `有 ${count} 个字认不出来，显示成了 �，请对照原文补上。`,
  trackedChanges: (count: number) => `有 ${count} 处修订痕迹：用了修订后的文字，删掉的没有带进来。`,
  comments: (count: number) => `有 ${count} 条批注没有带进来。`,
  pictures: (count: number) => `有 ${count} 张图片没有带进来，请在编辑后台另外添加照片。`,
  tables: (count: number) => `有 ${count} 个表格，按一行一行的文字读了，请核对。`,
  footnotes: (count: number) => `有 ${count} 条脚注，放到了文字的最后。`,
  recorderHeader: (lines: string[]) => `开头的说明没有放进来：${lines.join(' / ')}`,
  preamble: (lines: number) => `谈话之前有 ${lines} 段文字，放进了正文。`,
  readAsProse: () =>
    '没有认出时间和人名，当作文章放进了正文；确实是文字稿的，请加 --as transcript。',
  noDuration: (file: string) => `${file} 的时长读不出来，请试听一下能不能放。`,
  renamed: (file: string, extension: string) =>
    `${file} 其实是 ${extension} 格式，按这个格式存了。`,
  unpaired: (file: string) => `${file} 没有对上任何文字稿，单独作为一段录音。`,
  unknownVillage: (name: string) => `没有叫“${name}”的村庄，先空着；请在后台建好村庄再选。`,
  unknownPerson: (name: string) =>
    `人物里没有“${name}”，先空着；请在后台建好再选（加 --yes 可以自动建）。`,
  ambiguous: (name: string, slugs: string[]) =>
    `“${name}”对得上好几个（${slugs.join('、')}），先空着；请用短名指定。`,
  createdPerson: (name: string, file: string) => `新建了人物“${name}”（${file}，草稿）。`,
  leftover: (folder: string) => `清理了上次没有做完的 ${folder}。`,
};

export const summaries = {
  made: (title: string, file: string) => `做好了草稿《${title}》：${file}`,
  understood: (turns: number, chapters: number, covered: string) =>
    `读懂了 ${turns} 段话、${chapters} 个章节，${covered}。`,
  noTimes: () => '没有时间',
  upTo: (clock: string) => `讲到 ${clock}`,
  length: (clock: string) => `（长 ${clock}）`,
  speaker: (name: string, turns: number) => `${name} ${turns} 段`,
  speakers: (names: string) => `说话的人：${names}。`,
  prose: (length: number) => `正文有 ${length} 个字。`,
  untimed: (count: number) => `有 ${count} 段没有写时间，点它们不能跳到录音里。`,
  allUntimed: () => '全部没有时间，点文字不能跳到录音里。',
  unnamed: (count: number) => `有 ${count} 段没有写是谁说的。`,
  more: (count: number) => `另外还有 ${count} 处类似的问题。`,
  next: (title: string, file: string, slug: string) => [
    '接下来：',
    `1. 打开 ${file}（或编辑后台里的“${title}”），对着录音改文字、核对人名地名。`,
    '2. 填好知情同意；没有同意，网站不会公开它。',
    `3. 改好以后去掉草稿（draft），再运行 npm run check 检查一遍。短名是 ${slug}。`,
  ],
};

export const questions = {
  title: '题目',
  kind: '类别（1 生命故事，2 村史）',
  village: '村庄（短名或村名，可以空着）',
  narrators: '口述者（几位用顿号隔开，可以空着）',
  interviewers: '采集者（几位用顿号隔开，可以空着）',
  createPerson: (name: string) => `人物里没有“${name}”，新建一个草稿吗？（y/n）`,
};

export const USAGE = `用法：npm run import -- 文件… [选项]

把文字稿和录音变成一篇故事的草稿。${KNOWN}。
几份文字稿会成为同一篇故事的几段录音；录音和文字稿按文件名配对。

  --title 题目              默认用文件里的标题或文件名
  --village 村庄            短名、村名或别名
  --narrator 口述者         可以写几次
  --interviewer 采集者      可以写几次
  --kind 类别               life-story（生命故事，默认）或 village-history（村史）
  --slug 文件夹名           默认由电脑来编
  --recording 录音          和直接写在后面一样
  --as transcript|prose     没有时间和人名时，当作文字稿还是文章
  --content 文件夹          内容在哪里，默认 content
  --yes                     不提问；没有的人物自动建成草稿
`;
