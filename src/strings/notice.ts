/** What the editor's page says while the site catches up with what was published. */
export const notice = {
  label: '网站的更新情况',
  updating: '正在更新网站……',
  live: (title: string) => `已经上线：《${title}》`,
  liveOther: '改动已经上线。',
  look: '打开看看',
  lookAtSite: '打开网站看看',
  held: (why: string) => `已经发布，但网站上还看不到：${why}。请打开这一条，补好了再发布。`,
  more: (count: number) => `，还有另外 ${count} 条`,
  lost: '和网站的连接断了。请看看运行 npm start 的窗口是不是关了；关了就再打开一次。写的内容先别关。',
  close: '关上',
} as const;

/** What the server on this machine says by itself, outside the site's own pages. */
export const desk = {
  firstBuild: {
    title: '正在生成网站',
    lines: ['请稍等，做好了会自己打开。第一次要处理照片，可能要几分钟。'],
  },
  noSite: '网站没有做成',
  closedTitle: '编辑台现在打不开',
  closedHint: (site: string) =>
    `网站可以照常看：${site}。改好以后，在运行 npm start 的窗口里按 Ctrl+C，再运行一次 npm start。`,
  wrongHost: (address: string) => `请用这个地址打开：${address}`,
  wrongPage: '别的网站的页面不能问这里。',
  onlyRead: '这个地址只能看，不能写。',
} as const;

/** What `npm start` prints. */
export const terminal = {
  taken: (port: number) => `端口 ${port} 已经被别的程序占用，换下一个。\n`,
  open: (site: string, editor: string) =>
    `\n故乡痕已经打开。\n  看网站：${site}\n  写故事：${editor}\n要停下来，请按 Ctrl+C。\n`,
  soon: (editor: string) => `\n编辑台在这里：${editor}\n网站正在生成，做好了会告诉您。\n`,
  closedDesk: (why: string) => `编辑台打不开：${why}\n`,
  already: (site: string) =>
    `故乡痕已经在运行，不用再开一个。请用浏览器访问：\n  看网站：${site}/\n  写故事：${site}/admin/\n`,
  unwatched: (reason: string) =>
    `不能马上知道 content 文件夹里的改动（${reason}），改为每分钟看一次。\n`,
  stopping: '\n正在停下来……\n',
} as const;
