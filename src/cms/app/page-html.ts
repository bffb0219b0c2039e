import { contentPolicy, type BackendConfig } from './content-policy.ts';
import { APP_WORDS } from './words.ts';

export interface PageFiles {
  script: string;
  together: readonly string[];
  style: string;
}

/** JSON that a page can hold: no `<` of a text may end the element it stands in. */
function asData(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** `admin/index.html`: no script in it, only data, so that the policy can forbid all but our files. */
export function pageHtml(files: PageFiles, config: { backend: BackendConfig }): string {
  const early = files.together.map((file) => `<link rel="modulepreload" href="${file}">`);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(contentPolicy(config.backend))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${APP_WORDS.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${files.style}">
${early.join('\n')}
<script type="module" src="${files.script}"></script>
</head>
<body>
<noscript>${APP_WORDS.noScript}</noscript>
<div id="nc-root">${APP_WORDS.opening}</div>
<script type="application/json" id="cms-config">${asData(config)}</script>
</body>
</html>
`;
}
