/** What a page says before there is a site. */
export interface PlainText {
  title: string;
  lines: readonly string[];
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A page that needs nothing else; asked for `again` after so many seconds. */
export function plainPage({ title, lines }: PlainText, { again }: { again?: number } = {}): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${again ? `<meta http-equiv="refresh" content="${again}">` : ''}
<title>${escape(title)}</title>
<style>
body { max-width: 32em; margin: 0 auto; padding: 24px 20px; background: #fbf7f0; color: #2a2420;
  font: 20px/1.8 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; }
h1 { font-size: 28px; line-height: 1.4; }
</style>
</head>
<body>
<h1>${escape(title)}</h1>
${lines.map((line) => `<p>${escape(line)}</p>`).join('\n')}
</body>
</html>
`;
}
