/** What `npm run export:bag`, `fixity` and `restore` say in the terminal: to whoever keeps the archive. */
const size = (bytes: number) =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.max(1, Math.round(bytes / 1e6))} MB`;

export const preserving = {
  folder: (name: string, day: string) => `${name}-存档包-${day}`,
  unfinished: '.没做完',
  copying: '正在收进存档包（MB）',
  checking: '正在核对（MB）',
  restoring: '正在放回（MB）',
  exported: (folder: string, files: number, bytes: number) =>
    `存档包做好了：${folder}\n一共 ${files} 个文件，${size(bytes)}。请拷到另一个地方的硬盘上，再核对一遍：npm run fixity -- ${folder}\n`,
  goingOn: (files: number) => `接着上次没做完的做，已经收好的 ${files} 个文件核对过，不用再收。\n`,
  taken: (folder: string) =>
    `${folder} 已经在那里了。存档包做好了就不再改，请换一个名字（--out），或者先把它挪开。（bag-target-taken）`,
  noContent: (folder: string) =>
    `${folder} 里没有档案，没有东西可以存。请在档案的文件夹里运行。（bag-nothing-there）`,
  noSpace: (needed: number, free: number) =>
    `那个硬盘只剩 ${size(free)}，要 ${size(needed)} 才放得下，还没有动手。请腾出地方，或者换一个硬盘。（bag-no-space）`,
  fullExporting: (unfinished: string) =>
    `硬盘写满了，存档包还没有做完。请腾出地方，再运行一次，会接着做；不想做了，就删掉 ${unfinished}。（bag-disk-full）`,
  fullRestoring:
    '硬盘写满了，没有放回任何东西，原来的也没有动。请腾出地方，再运行一次。（restore-disk-full）',
  fullRecording:
    '硬盘写满了，清单没有记下来，上一次记的还在。请腾出地方，再运行一次：npm run fixity -- --record（fixity-disk-full）',
  fileTooBig:
    '有一个文件太大，那个硬盘的格式放不下（FAT32 只能放 4 GB 以内的文件）。请换一个硬盘，再做一次。（bag-file-too-big）',
  fragile: (path: string) =>
    `⚠ ${path} 收进去了，但是这个名字到别的电脑上可能放不下，也有核对的软件认不出。请趁早改个简单的名字，再做一个存档包。（bag-fragile-name）\n`,
  odd: (path: string) => `⚠ ${path} 不是普通的文件，没有收进去。（bag-odd-file）\n`,
  changedMeanwhile: (path: string) =>
    `${path} 在收的时候被人改了。请停下编辑再做一次，已经收好的不会白做。（bag-changed-meanwhile）`,
  notABag: (folder: string) =>
    `${folder} 不是存档包：里面没有 bagit.txt 和 manifest-sha512.txt。请指到存档包的文件夹。（bag-not-a-bag）`,
  halfMade: (folder: string) =>
    `${folder} 是一个没有做完的存档包，里面不全，不能用。请先再运行一次 npm run export:bag，把它做完。（bag-half-made）`,
  sound: (files: number) => `都对：${files} 个文件和清单上的一样。\n`,
  faults: (count: number) => `有 ${count} 处不对。`,
  faultsNext: '不对的文件，请从另一份存档包里找来换上；多出来的，看看是谁放的，挪开就好。',
  fault: {
    changed: (path: string) => `✗ 变了：${path}（fixity-changed）`,
    missing: (path: string) => `✗ 不见了：${path}（fixity-missing）`,
    extra: (path: string) => `✗ 多出来的：${path}（fixity-extra）`,
    unreadable: (path: string) => `✗ 读不出来：${path}（fixity-unreadable）`,
    manifest: (path: string) => `✗ 清单里这一行看不懂：${path}（fixity-manifest-line）`,
  },
  noManifest:
    '还没有记下过档案是什么样子，没有可以对照的。请先做一个存档包（npm run export:bag），或者只记下清单：npm run fixity -- --record（fixity-no-manifest）',
  recorded: (files: number) =>
    `记下了 ${files} 个文件现在的样子。以后运行 npm run fixity，就能知道哪个文件变了。\n`,
  editedNote: (day: string) =>
    `对照的是 ${day} 记下的清单。那以后在整理台上改过的，也会列在这里；改得对的，用 --record 重新记下。\n`,
  notEmpty: (folder: string) =>
    `${folder} 里已经有东西了，没有动它。要换成存档包里的，请加上 --replace：原来的会挪到一边，不会删。（restore-not-empty）`,
  broken: '存档包不完整，没有放回任何东西。',
  restored: (folder: string, files: number) =>
    `放回来了：${folder}，一共 ${files} 个文件，和存档包里的一样。\n现在可以运行 npm start 看看。\n`,
  movedAside: (folder: string) => `原来的挪到了 ${folder}。\n`,
  whichBag: '请写明是哪一个存档包：npm run restore -- 存档包的文件夹（restore-which-bag）',
  /** The head of the consent register. */
  register: [
    '文件',
    '题目',
    '档号',
    '同意公开的内容',
    '同意的方式',
    '同意的日期',
    '经手人',
    '谁可以看',
    '哪天起可以公开',
    '撤回同意的日期',
    '谁看过定稿',
    '看定稿的日期',
  ],
  usage: {
    bag: `npm run export:bag -- [--out 文件夹] [--no-consent]

把整个档案做成一个存档包（BagIt 1.0）：原始照片和录音、故事、文字稿，连同每个文件的校验码。
  --out 文件夹    放到哪里；不写就放在这里，名字里有今天的日期
  --no-consent    不附知情同意登记表（consent.csv）
中途断了，再运行一次就接着做。
`,
    fixity: `npm run fixity -- [存档包] [--record]

不写存档包：拿现在的档案和上次记下的清单对照，说出哪个文件变了、不见了、多出来了。
写上存档包：核对那个存档包。
  --record        记下档案现在的样子
`,
    restore: `npm run restore -- 存档包 [--replace]

把存档包里的档案放回来，先核对，再放。
  --replace       这里已经有档案也放，原来的挪到一边
`,
  },
  /** In the package, for whoever opens it in fifty years. */
  readMe: (name: string, station: string, day: string) => `《${name}》存档包
${station}　${day}

这是一个口述历史档案的全部：故事、文字稿、照片和录音的原件，以及知情同意的登记。
按国际通行的 BagIt 1.0 规范（RFC 8493）打包，不需要任何专门的软件就能打开。

data/content/            档案本身
  stories/               一个文件夹一篇故事：index.mdx 是文字（任何文本编辑器都能打开），旁边是照片和录音
  albums/                老照片，一个文件夹一册
  people/  villages/  glossary/  pages/  site.yaml
data/consent.csv         知情同意登记表（可能没有附）
manifest-sha512.txt      每个文件的校验码

怎么核对：在这个文件夹里运行  sha512sum -c manifest-sha512.txt
怎么恢复成网站：取得“故乡痕 Hometown Traces”的程序，运行  npm ci，再运行  npm run restore -- 这个文件夹

里面有没有公开的内容（草稿、封存的故事、标了“不公开”的话），请按知情同意的约定保管，不要放到网上。
`,
} as const;
