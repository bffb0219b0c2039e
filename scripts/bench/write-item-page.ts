import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

const FOLDER = '.cache/collectionbuilder';
export const HOW_TO_GET_ITEM = `What a CollectionBuilder item page loads is not here. To compare with one:
  npm install --prefix ${FOLDER} bootstrap@5.1.3 lazysizes@5.3.2
`;
/** Of its `_includes/head/head.html` and `_includes/foot.html`; its own `cb.css` is left out. */
const FILES = [
  'bootstrap/dist/css/bootstrap.min.css',
  'bootstrap/dist/js/bootstrap.bundle.min.js',
  'lazysizes/lazysizes.min.js',
];
const LIBRARY = '/item/lib';

/** Puts what the pages load into a site; false where it was never installed. */
export async function copyItemLibrary(out: string): Promise<boolean> {
  const files = FILES.map((file) => join(process.cwd(), FOLDER, 'node_modules', file));
  if (!files.every((file) => existsSync(file))) return false;
  await mkdir(join(out, LIBRARY), { recursive: true });
  for (const file of files) await copyFile(file, join(out, LIBRARY, basename(file)));
  return true;
}

const NAV = ['Home', 'Browse', 'Subjects', 'Locations', 'Map', 'Timeline', 'Data', 'About']
  .map((name) => `<li class="nav-item"><a class="nav-link" href="/item/">${name}</a></li>`)
  .join('');

/**
 * A bare page's words in the frame of a CollectionBuilder item page with a recording
 * (`_layouts/item/item-page-base.html`, `audio.html`): the same files in the same places, fewer
 * words, no icons, no analytics. So it is rather lighter than one that somebody really has.
 */
export function itemPage(bare: string): string {
  const words = /<main>([^]*)<\/main>/.exec(bare)![1]!;
  const main = words.replaceAll('<img ', '<img class="img-thumbnail" ');
  const title = /<title>([^<]*)/.exec(bare)?.[1] ?? '';
  return `<!doctype html>
<html lang="zh-CN" class="h-100">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, shrink-to-fit=no">
<title>${title}</title>
<meta name="description" content="${title}">
<link rel="stylesheet" href="${LIBRARY}/bootstrap.min.css" type="text/css">
</head>
<body class="d-flex flex-column h-100">
<div id="skip-to-content"><a href="#maincontent">Skip to main content</a></div>
<nav class="navbar navbar-expand-md navbar-dark bg-dark"><div class="container">
<a class="navbar-brand" href="/item/">Collection</a>
<button class="navbar-toggler" type="button" data-bs-toggle="collapse" data-bs-target="#navbar" aria-controls="navbar" aria-expanded="false" aria-label="Toggle navigation"><span class="navbar-toggler-icon"></span></button>
<div class="collapse navbar-collapse" id="navbar"><ul class="navbar-nav">${NAV}</ul></div>
</div></nav>
<main id="maincontent" role="main" class="flex-shrink-0"><div class="container py-3">
<div class="row justify-content-center"><div class="col-12 col-md-10"><div class="card mb-4"><div class="card-body">
${main}
</div></div></div></div></div></main>
<footer class="mt-auto bg-dark text-white"><div class="container py-3">Collection</div></footer>
<script src="${LIBRARY}/bootstrap.bundle.min.js"></script>
<script src="${LIBRARY}/lazysizes.min.js" async></script>
</body>
</html>
`;
}
