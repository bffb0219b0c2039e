/**
 * The office: what `npm start -- --lan`, `npm run editors` and the page for logging in say.
 * For translators: the page for logging in is read by people who know WeChat and Word only, the
 * terminal by whoever looks after the computer. A wrong name and a wrong password get the same
 * sentence, on purpose.
 */

/** The page at `/desk/login`. */
export const loginPage = {
  title: '进入整理台',
  lead: '请填写您的名字和密码。',
  name: '名字',
  password: '密码',
  enter: '进入',
  site: '回到网站',
  forgotten: '忘了密码，请找维护网站的人，让他给您换一个。',
  wrong: '名字或密码不对，请再试一次。密码里的大小写要分清。',
  tooOften: (wait: string) =>
    `试错的次数太多了，请过${wait}再来。您的密码没有变；急用请找维护网站的人。`,
  busy: '同时进入的人太多了，请过半分钟再试。',
  unreadable: '没有看懂送来的内容。请重新打开这一页，再填一次。',
  expired: (address: string) =>
    `您已经退出，或者隔了太久，要重新进入。请不要关掉这一页：另开一页，打开 ${address}，填好名字和密码，再回来做一次。`,
  foreign: '别的网站的页面不能替您进入整理台。请直接打开整理台的地址。',
} as const;

const SECONDS = 1000;
const MINUTE = 60;

/** `半分钟`-like: how long to wait, said roughly; milliseconds. */
export function sayWait(wait: number): string {
  const seconds = Math.ceil(wait / SECONDS);
  return seconds < MINUTE ? ` ${seconds} 秒` : ` ${Math.ceil(seconds / MINUTE)} 分钟`;
}

/** What `npm start` says of its options and of the office. */
export const officeTerminal = {
  usage: `用法：
  npm start                        只在这台电脑上打开，不用登录
  npm start -- --lan               办公室里别的电脑和手机也能打开，每人用自己的名字和密码进入
  npm start -- --proxy https://…   放在服务器上：由同一台服务器上的 Caddy、nginx 转进来，要登录
可以再加：
  --port 4321                      换一个端口
  --name zhan.lan                  和 --lan 一起用：这台电脑在办公室网络里的名字，可以写几次
`,
  unknownOption: (option: string) =>
    `不认识“${option}”。用 npm start -- --help 看看有哪些写法。（option-unknown）`,
  badPort: (found: string) =>
    `--port 后面写的是“${found}”，要写 1 到 65535 之间的一个数。（port-form）`,
  badName: (found: string) =>
    `--name 后面写的是“${found}”，要写电脑在网络里的名字，例如 zhan.lan，不带 http:// 和端口。（name-form）`,
  badProxy: (found: string) =>
    `--proxy 后面写的是“${found}”，要写大家打开的网址，以 https:// 开头，例如 https://desk.example.cn，后面不带别的。（proxy-form）`,
  lanAndProxy: '--lan 和 --proxy 只能用一个。（lan-and-proxy）',
  nameWithoutLan: '--name 要和 --lan 一起用。（name-without-lan）',
  alreadyOpen:
    '要换一种打开的方式（--lan、--proxy），请先到正在运行的那个窗口按 Ctrl+C，再运行一次。\n',
  noEditors:
    '还没有给谁开过账户，所以没有打开。请先运行（换成真的名字，每人一次）：\n  npm run editors -- add 张老师\n然后再启动。（editors-none）',
  lan: (addresses: readonly string[]) =>
    addresses.length === 0
      ? '\n这台电脑现在没有连上网络，别的电脑打不开。连上以后不用重新启动。\n'
      : `\n办公室里别的电脑和手机（连同一个 Wi‑Fi）请打开：\n${addresses.map((each) => `  ${each}`).join('\n')}\n打不开的话，多半是这台电脑的防火墙：请允许 Node.js 接受“专用网络”的连接。\n`,
  plain: (address: string, port: number) => `
请留意：现在走的是不加密的 http。同一个网络里有心的人能看到密码，也能看到还没发布的内容，所以
  · 只在自己办公室的有线网络或有密码的 Wi‑Fi 里用，不要在公共 Wi‑Fi 里用；
  · 这里的密码不要和别处的一样。
要加密，装一个 Caddy（https://caddyserver.com），开两个窗口分别运行：
  caddy reverse-proxy --from https://${address}:8443 --to 127.0.0.1:${port} --internal-certs
  npm start -- --proxy https://${address}:8443 --port ${port}
浏览器第一次会说“证书不受信任”：把 Caddy 的根证书装到各人的电脑和手机上，就不再说了。
`,
  public: (addresses: readonly string[]) =>
    `\n小心：${addresses.join('、')} 像是互联网上的地址，外面的人也能走到登录的地方。请改用 --proxy，或者在路由器、防火墙上挡住。\n`,
  proxy: (address: string) =>
    `\n整理台要登录才能打开，大家用的地址是：${address}/admin/\n请让 Caddy、nginx 把这个地址转到这台服务器的 127.0.0.1 上。\n`,
} as const;

/** `npm run editors`. */
export const editorsCommand = {
  usage: `用法：
  npm run editors -- list              看看有哪些人
  npm run editors -- add 张老师        开一个账户（会问密码；直接按回车，就替您想一个）
  npm run editors -- password 张老师   换密码，原来进去的要重新进入
  npm run editors -- remove 张老师     取消账户，马上就进不去了
可以再加：
  --email zhang@example.cn             和 add 一起用：写进修改记录里的邮箱
`,
  unknown: (word: string) =>
    `看不懂“${word}”。用 npm run editors 看看有哪些写法。（editors-command）`,
  nameMissing: (command: string) =>
    `请写上名字，例如：npm run editors -- ${command} 张老师（editors-name-missing）`,
  nameForm: (name: string) =>
    `“${name}”用不了：名字要有 1 到 30 个字，不能带 < > " 和换行。（editors-name-form）`,
  emailForm: (email: string) => `“${email}”不像一个邮箱。（editors-email-form）`,
  exists: (name: string) =>
    `“${name}”已经有账户了。要换密码请用：npm run editors -- password ${name}（editors-exists）`,
  missing: (name: string) =>
    `没有“${name}”这个账户。用 npm run editors -- list 看看有哪些。（editors-missing）`,
  fileBroken: (file: string) =>
    `账户文件 ${file} 读不懂，没有动它。请从备份里拿回来；实在没有，就把它移到别处，再给大家重新开账户。（editors-file-broken）`,
  fileUnwritable: (file: string, why: string) =>
    `账户文件 ${file} 写不进去（${why}），什么也没有改。（editors-file-unwritable）`,
  none: '还没有给谁开过账户。开一个：npm run editors -- add 张老师\n',
  ask: '密码（至少 8 个字，打字时不显示；直接按回车就替您想一个）：',
  askAgain: '再打一遍：',
  differ: '两遍不一样，没有改动。请再运行一次。（password-differ）',
  tooShort: '密码太短了，至少要 8 个字。（password-short）',
  tooLong: '密码太长了，最多 200 个字。（password-long）',
  tooPlain: '这个密码太容易猜到，请换一个。（password-plain）',
  left: '没有改动。（password-left）',
  added: (name: string) => `已经给“${name}”开了账户。\n`,
  changed: (name: string) => `“${name}”的密码换好了；原来进去的，要用新密码重新进入。\n`,
  removed: (name: string) =>
    `已经取消“${name}”的账户，现在就进不去了。写过的内容和修改记录都留着。\n`,
  generated: (password: string) =>
    `密码是：${password}\n只显示这一次，请抄给本人（都是小写字母和数字，横线也要打）。\n`,
} as const;
