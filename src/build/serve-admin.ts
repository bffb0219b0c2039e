import { desk } from '../strings/notice.ts';
import { answer, pathOf, type Handler } from './handler.ts';
import { plainPage } from './plain-page.ts';
import { folderFiles } from './site-files.ts';

const ADMIN = /^\/admin(?:\/|$)/;
const DESK = /^\/desk(?:\/|$)/;

/** The editor's page from a folder that has it under `admin/`; waits while that is being made. */
export function serveAdmin(folder: Promise<string>, hosts: readonly string[]): Handler {
  const found = folder.then(
    (path) => folderFiles(path),
    (error: unknown) => closedDesk(String((error as Error).message ?? error), hosts),
  );
  return (request, response, next) => {
    const path = pathOf(request);
    if (!ADMIN.test(path)) return next();
    if (path === '/admin') {
      response.writeHead(302, { location: '/admin/' });
      return void response.end();
    }
    void found.then((files) => files(request, response, next));
  };
}

/** In place of the desk and its page: says why it can't be opened, and what to do. */
export function closedDesk(why: string, hosts: readonly string[]): Handler {
  const lines = [why, desk.closedHint(`http://${hosts[0]}/`)];
  return (request, response, next) => {
    const path = pathOf(request);
    if (ADMIN.test(path)) {
      return answer(response, 503, 'text/html', plainPage({ title: desk.closedTitle, lines }));
    }
    if (!DESK.test(path)) return next();
    answer(response, 503, 'application/json', JSON.stringify({ error: why }));
  };
}
