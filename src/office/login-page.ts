import { createHash } from 'node:crypto';
import { loginPage as words } from '../strings/office.ts';

const STYLE = `
* { box-sizing: border-box; }
body { max-width: 24em; margin: 0 auto; padding: 32px 20px; background: #fbf7f0; color: #2a2420;
  font: 20px/1.8 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; }
h1 { margin: 0; font: bold 28px/1.4 'Songti SC', 'Noto Serif CJK SC', 'STSong', serif; }
p { margin: 8px 0 0; }
.quiet { color: #5c5148; font-size: 18px; }
.fault { margin-top: 16px; padding: 12px 16px; border: 2px solid #942b1f; border-radius: 4px; }
label { display: block; margin-top: 20px; }
input { display: block; width: 100%; min-height: 52px; margin-top: 4px; padding: 8px 12px;
  border: 1px solid #5c5148; border-radius: 4px; background: #fff; color: inherit; font: inherit; }
button { width: 100%; min-height: 56px; margin-top: 28px; padding: 8px 16px; border: 0;
  border-radius: 4px; background: #942b1f; color: #fff; font: inherit; font-weight: bold; }
input:focus, button:focus, a:focus { outline: 3px solid #942b1f; outline-offset: 3px; }
form + .quiet { margin-top: 28px; }
a { display: inline-block; min-height: 48px; padding: 6px 0; color: #942b1f; }
@media (prefers-color-scheme: dark) {
  body { background: #1b1714; color: #efe6d8; }
  .quiet { color: #bfb2a2; }
  .fault, input:focus, button:focus, a:focus { border-color: #f0a58a; outline-color: #f0a58a; }
  input { background: #2a2420; border-color: #bfb2a2; }
  button { background: #f0a58a; color: #1b1714; }
  a { color: #f0a58a; }
}
`;

const styleHash = createHash('sha256').update(STYLE).digest('base64');

/** What the page may do: nothing but be seen and be sent to this very server. */
export const LOGIN_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export interface LoginForm {
  /** Where to go afterwards: a path of the desk. */
  to: string;
  /** As it was typed before. */
  name?: string;
  /** What went wrong. */
  fault?: string;
}

/** The page on which editors say who they are; works without scripts, on an old phone too. */
export function loginHtml({ to, name = '', fault }: LoginForm): string {
  // After a wrong password the name stands there already: the next thing to do is the password.
  const [first, second] = name ? ['', ' autofocus'] : [' autofocus', ''];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${words.title} · 故乡痕</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
<p>${words.lead}</p>
${fault ? `<p class="fault" role="alert">${escape(fault)}</p>` : ''}
<form method="post" action="/desk/login">
<input type="hidden" name="to" value="${escape(to)}">
<label>${words.name}<input name="name" value="${escape(name)}" autocomplete="username" autocapitalize="off" spellcheck="false" maxlength="60" required${first}></label>
<label>${words.password}<input name="password" type="password" autocomplete="current-password" maxlength="200" required${second}></label>
<button>${words.enter}</button>
</form>
<p class="quiet">${words.forgotten}</p>
<p><a href="/">${words.site}</a></p>
</main>
</body>
</html>
`;
}
