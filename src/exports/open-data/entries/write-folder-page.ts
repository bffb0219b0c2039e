import { escapeHtml } from '../../../blocks/render-prose.ts';
import type { Site } from '../../../model/site.ts';
import { openData as words } from '../../../strings/open-data.ts';
import { RIGHTS } from '../rights.ts';
import type { OpenEntry } from './entry-facts.ts';

const STYLE = `
body { max-width: 34em; margin: 0 auto; padding: 24px 18px; background: #fbf7f0; color: #2a2420;
  font: 20px/1.8 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 28px; line-height: 1.4; }
a { color: #942b1f; }
ul { padding: 0; list-style: none; }
li { padding: 10px 0; border-top: 1px solid #ddd0be; }
li a, p > a { display: inline-block; padding: 8px 0; }
span { display: block; color: #5c5148; font-size: 18px; line-height: 1.6; }
@media (prefers-color-scheme: dark) {
  body { background: #1b1613; color: #eee4d6; } a { color: #f0a08f; } span { color: #c4b6a4; } li { border-color: #4a4038; }
}`;

/** A file beside this page. */
export interface ListedFile {
  name: string;
  title: string;
  description: string;
}

/** What lies in the folder of a story or an album, for people: a page that needs nothing else. */
export function writeFolderPage(
  { section, entry }: OpenEntry,
  files: readonly ListedFile[],
  site: Site,
): string {
  const title = escapeHtml(words.folder(entry.title));
  const lines = files.map(
    ({ name, title: called, description }) =>
      `<li><a href="${name}">${escapeHtml(called)}</a><span>${escapeHtml(description)}</span></li>\n`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<link rel="icon" href="/favicon.svg">
<title>${title} · ${escapeHtml(site.name)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p><a href="/${section}/${entry.address}/">${escapeHtml(words.back(entry.title))}</a></p>
<h1>${title}</h1>
<p>${escapeHtml(RIGHTS)}</p>
<ul>
${lines.join('')}</ul>
<p><a href="/data/">${escapeHtml(words.aboutAll)}</a></p>
</main>
</body>
</html>
`;
}
