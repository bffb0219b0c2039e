import { withIds, type Sentences } from './import-refusal.ts';
import { TEXT_EXTENSIONS } from './file-extensions.ts';
import { notes, refusals } from './messages.ts';

/** The sentences of reading a file: to whoever types a command, or to whoever looks at the editor. */
export interface ImportWords {
  notes: typeof notes;
  refusals: typeof refusals;
}

export const terminalWords: ImportWords = { notes, refusals };

const KNOWN = TEXT_EXTENSIONS.join('、');
const PASTE = '也可以打开以后全部复制，粘贴到下面的框里。';

/** The editor's own wording, where a command or the body of a story would be spoken of. */
export const editorWords: ImportWords = {
  notes: {
    ...notes,
    encoding: (name) => `文字是用 ${name} 存的，已经换成网站用的那一种，字没有变。`,
    pictures: (count) => `有 ${count} 张图片没有带进来，请在表单里另外添加照片。`,
    recorderHeader: (lines) => `开头有录音软件写的说明：${lines.join(' / ')}`,
    preamble: (lines) => `谈话之前还有 ${lines} 段文字。`,
    readAsProse: () => '没有认出时间和人名，整篇先当作一段话。',
  },
  refusals: {
    ...refusals,
    ...withIds({
      unreadable: (file: string, why: string): Sentences => ({
        what: `${file} 打不开${why && `（${why}）`}。`,
        advice: '它可能刚被移走、改了名，或者正被别的程序占用；请再选一次。',
      }),
      unknownExtension: (file: string): Sentences => ({
        what: `${file} 这种文件放不进文字稿。`,
        advice: `能放的有 ${KNOWN}；${PASTE}`,
      }),
      oldWord: (file: string): Sentences => ({
        what: `${file} 是老版 Word 或 WPS 的文件，这里读不了。`,
        advice: `请用 Word 或 WPS 打开，另存为 .docx，再选一次；${PASTE}`,
      }),
      empty: (file: string): Sentences => ({
        what: `${file} 是空的，里面一个字也没有。`,
        advice: '请看看是不是拿错了，或者还没有传完，再选一次。',
      }),
      notText: (file: string): Sentences => ({
        what: `${file} 里面不是文字，读出来是乱码。`,
        advice: `请用记事本或 Word 打开看看；确实是文字稿的，${PASTE}`,
      }),
      noCues: (file: string): Sentences => ({
        what: `${file} 里没有找到带时间的字幕。`,
        advice: '请用记事本打开看看；要是普通的文字，请全部复制，粘贴到下面的框里。',
      }),
      lockedWord: (file: string): Sentences => ({
        what: `${file} 设了密码，打不开。`,
        advice: `请用 Word 打开，去掉密码后另存一份，再选一次；${PASTE}`,
      }),
      brokenWord: (file: string): Sentences => ({
        what: `${file} 不是完好的 Word 文件，读不出来。`,
        advice: `请用 Word 或 WPS 打开并另存为 .docx，再选一次；打不开的话，请找一份没有损坏的。`,
      }),
      otherFormat: (file: string, kind: string): Sentences => ({
        what: `${file} 里面是${kind}，这里读不了。`,
        advice: `请用 Word 或 WPS 打开，另存为 .docx，再选一次；${PASTE}`,
      }),
      soundNotText: (file: string): Sentences => ({
        what: `${file} 是录音，不是文字稿。`,
        advice: '录音请放到表单里的“录音”一栏；这里放写下来的文字。',
      }),
      unexpected: (why: string): Sentences => ({
        what: `没有读成（${why}）。`,
        advice: '原来的文字稿没有动；请再试一次，还不行就把这句话告诉维护网站的人。',
      }),
    }),
  },
};
