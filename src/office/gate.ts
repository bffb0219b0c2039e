import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer, pathOf, type Handler } from '../build/handler.ts';
import { isOwnPage } from '../build/own-hosts.ts';
import type { Editor } from '../desk/repository.ts';
import { loginPage } from '../strings/office.ts';
import type { Account } from './editors-file.ts';
import { logIn, safeTarget, showLogin, type Door } from './log-in.ts';

const DESK = /^\/(?:admin|desk)(?:\/|$)/;
const LOGIN = '/desk/login';
const LOGOUT = '/desk/logout';
const ME = '/desk/me';
/** Milliseconds. */
const LOOK = 30_000;

export interface Gate {
  /** Lets nobody through to the desk who is not logged in; everything else it passes on. */
  handle: (hosts: readonly string[]) => Handler;
  /** Who is asking, once they were let through. */
  findEditor: (request: IncomingMessage) => Editor | undefined;
}

const editorOf = ({ name, email }: Account): Editor => ({ name, email });

function sendAway(request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request);
  const isPage = request.method === 'GET' && /^\/admin(?:\/|\/index\.html)?$/.test(path);
  if (isPage) {
    const to = encodeURIComponent(safeTarget(request.url ?? null));
    response.writeHead(302, { location: `${LOGIN}?to=${to}`, 'cache-control': 'no-store' });
    return void response.end();
  }
  // What is left of a large body is not waited for.
  if (!request.complete) response.setHeader('connection', 'close');
  // The name was looked at before: it is one of ours.
  const login = `${request.headers.host}${LOGIN}`;
  const refusal = { error: loginPage.expired(login), id: 'login-needed' };
  answer(response, 401, 'application/json', JSON.stringify(refusal));
}

/** The login page, or the desk itself for whoever is in already. */
async function offerLogin({ sessions }: Door, request: IncomingMessage, response: ServerResponse) {
  const to = safeTarget(new URL(request.url!, 'http://desk').searchParams.get('to'));
  if (!(await sessions.find(request, response))) return showLogin(response, 200, { to });
  response.writeHead(303, { location: to, 'cache-control': 'no-store' }).end();
}

async function logOut({ sessions }: Door, request: IncomingMessage, response: ServerResponse) {
  await sessions.end(request, response);
  response.writeHead(303, { location: LOGIN, 'cache-control': 'no-store' }).end();
}

/** Ends an answer that goes on for hours when its reader is not let in any more. */
function watchListener(door: Door, request: IncomingMessage, response: ServerResponse): void {
  const timer = setInterval(() => {
    // A cookie cannot be made anew in the middle of an answer, so nothing is to be written.
    const asked = door.sessions.isIn(request);
    void asked.catch(() => false).then((isIn) => isIn || response.end());
  }, door.look);
  response.on('close', () => clearInterval(timer));
}

async function guard(door: Door, hosts: readonly string[], ...asked: Parameters<Handler>) {
  const [request, response, next] = asked;
  const path = pathOf(request);
  const isPost = request.method === 'POST';
  if (isPost && (path === LOGIN || path === LOGOUT)) {
    if (!isOwnPage(request.headers, hosts))
      return answer(response, 403, 'text/plain', loginPage.foreign);
    return path === LOGIN ? logIn(door, request, response) : logOut(door, request, response);
  }
  if (path === LOGIN) return offerLogin(door, request, response);
  const account = await door.sessions.find(request, response);
  if (!account) return sendAway(request, response);
  if (path === ME)
    return answer(response, 200, 'application/json', JSON.stringify(editorOf(account)));
  door.admitted.set(request, editorOf(account));
  if (path === '/desk/events') watchListener(door, request, response);
  next();
}

/** The door of the office: whoever is named in the accounts, with their password. */
export function createGate(open: Omit<Door, 'admitted' | 'look'> & { look?: number }): Gate {
  const door: Door = { look: LOOK, ...open, admitted: new WeakMap() };
  return {
    handle: (hosts) => (request, response, next) => {
      if (!DESK.test(pathOf(request))) return next();
      guard(door, hosts, request, response, next).catch((error: unknown) => {
        // Where the accounts cannot be read, nobody is let in.
        const message = error instanceof Error ? error.message : String(error);
        if (response.headersSent) response.destroy();
        else answer(response, 503, 'text/plain', message);
      });
    },
    findEditor: (request) => door.admitted.get(request),
  };
}
