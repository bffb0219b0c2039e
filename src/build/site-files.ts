import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sirv from 'sirv';
import { keepFor } from '../hosting/keep-for.ts';
import { siteHeaders } from '../hosting/site-headers.ts';
import { desk } from '../strings/notice.ts';
import { answer, pathOf, type Handler } from './handler.ts';
import { plainPage, type PlainText } from './plain-page.ts';

/** Types of texts that would be read in another alphabet, as far as they are not the server's own. */
const TEXTS: Record<string, string> = {
  csv: 'text/csv',
  json: 'application/json',
  jsonld: 'application/ld+json',
  txt: 'text/plain',
  vtt: 'text/vtt',
};

/** The server's own list of types does not know workbooks. */
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The files of a folder, with Range: sound can be moved about in. */
export function folderFiles(folder: string): Handler {
  return sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      const kept = keepFor(path);
      if (kept) response.setHeader('cache-control', kept);
      const type = TEXTS[path.slice(path.lastIndexOf('.') + 1)];
      if (path.endsWith('.xlsx')) response.setHeader('content-type', XLSX);
      if (type) response.setHeader('content-type', `${type};charset=utf-8`);
    },
  });
}

/** The site's own page for what is not there. */
function notFound(folder: string): Handler {
  return (_, response) => {
    readFile(join(folder, '404.html'), 'utf8').then(
      (page) => answer(response, 404, 'text/html', page),
      () => answer(response, 404, 'text/plain', ''),
    );
  };
}

/**
 * The site in a folder that may be another at the next request. Scripts of the one before are still
 * there: a page that was opened then asks for them with a tap. While there is none, a page says so.
 */
export function siteFiles(
  find: () => string | null,
  whileNone: () => PlainText = () => desk.firstBuild,
): Handler {
  let folder: string | null = null;
  let [files, before, missing]: (Handler | null)[] = [null, null, null];
  let headersOf: ReturnType<typeof siteHeaders> = () => [];
  return (request, response, next) => {
    const found = find();
    if (found && found !== folder) {
      [folder, before, files, missing] = [found, files, folderFiles(found), notFound(found)];
      headersOf = siteHeaders(found);
    }
    if (!files || !missing) {
      response.setHeader('retry-after', '2');
      return answer(response, 503, 'text/html', plainPage(whileNone(), { again: 2 }));
    }
    // As it will be on the web: what a policy forbids is to be seen here first.
    for (const header of headersOf(pathOf(request))) response.setHeader(...header);
    const goOn = () => missing!(request, response, next);
    const isScript = pathOf(request).startsWith('/_astro/');
    const older = before && isScript ? () => before!(request, response, goOn) : goOn;
    files(request, response, older);
  };
}
