import { request as ask, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { answer, chain, type Handler } from '../build/handler.ts';
import { serveSite, type SiteServer } from '../build/serve-site.ts';
import { createTestFolder } from '../testing/test-folder.ts';
import { addAccount } from './change-accounts.ts';
import { followAccounts, readAccounts, writeAccounts, type Accounts } from './editors-file.ts';
import { createGate } from './gate.ts';
import { createGuessLimits } from './guess-limits.ts';
import { keepPassword, type Cost } from './password.ts';
import { createSessions } from './sessions.ts';

/** What a request got. */
export interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  text: string;
  /** The session's cookie, ready to be sent back; empty where it was taken away. */
  cookie: string | undefined;
}

export interface Door {
  server: SiteServer;
  file: string;
  /** The time, and how often the accounts were asked for. */
  clock: { now: number; looks: number };
  change: (by: (accounts: Accounts) => Accounts | Promise<Accounts>) => Promise<void>;
  /** Sends a request as a browser on a page of this server does. */
  ask: (path: string, options?: AskOptions) => Promise<Answer>;
  logIn: (name: string, password: string, options?: AskOptions) => Promise<Answer>;
}

export interface AskOptions {
  method?: string;
  cookie?: string | undefined;
  headers?: Record<string, string>;
  body?: string;
}

const CHEAP = { N: 1024, r: 8, p: 1 };
export const PASSWORD = '柳湾村东头的老井';
let count = 0;

/** The desk behind the gate: answers who it was asked by. */
function deskOf(findEditor: (request: IncomingMessage) => { name: string } | undefined): Handler {
  return (request, response, next) => {
    if (!/^\/(?:admin|desk)/.test(request.url!)) return next();
    // News that never end.
    if (request.url === '/desk/events') return void response.write('news\n');
    answer(response, 200, 'text/plain', `desk of ${findEditor(request)?.name}`);
  };
}

/** A door with 张老师 and 李老师 in its accounts, and a clock of its own. Call inside one test file. */
export function createDoors(): (options?: {
  before?: Handler;
  secure?: boolean;
  addressOf?: (request: IncomingMessage) => string;
  /** What each look at a password costs; cheap where a test does not mind. */
  cost?: Cost;
}) => Promise<Door> {
  const folder = createTestFolder();
  const servers: SiteServer[] = [];
  afterAll(() => Promise.all(servers.map((server) => server.close())));
  return async ({
    before = chain([]),
    secure = false,
    addressOf = () => 'one',
    cost = CHEAP,
  } = {}) => {
    const file = join(folder.path, `${(count += 1)}.json`);
    const clock = { now: 1_000_000_000_000, looks: 0 };
    const change: Door['change'] = async (by) =>
      writeAccounts(file, await by(await readAccounts(file)));
    for (const name of ['张老师', '李老师']) {
      const password = await keepPassword(PASSWORD, cost);
      await change((accounts) => addAccount(accounts, { name, password }));
    }
    const follow = followAccounts(file);
    const accounts = () => {
      clock.looks += 1;
      return follow();
    };
    const now = () => clock.now;
    const sessions = createSessions({ accounts, secure, now });
    const gate = createGate({
      accounts,
      sessions,
      limits: createGuessLimits(now),
      addressOf,
      look: 20,
    });
    const server = await serveSite(folder.path, 0, {
      before: (hosts) => [before, gate.handle(hosts), deskOf(gate.findEditor)],
    });
    servers.push(server);
    const send = asker(server.address);
    return { server, file, clock, change, ask: send, logIn: form(send) };
  };
}

function asker(address: string): Door['ask'] {
  return (path, { method = 'GET', cookie, headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const sent = { ...headers, ...(cookie !== undefined && { cookie }) };
      const request = ask(address + path, { method, headers: sent }, async (response) => {
        let text = '';
        for await (const part of response.setEncoding('utf8')) text += part;
        const [set] = response.headers['set-cookie'] ?? [];
        const given = set?.split(';')[0];
        const { statusCode: status = 0, headers: told } = response;
        resolve({ status, headers: told, text, cookie: given });
      });
      request.on('error', reject);
      request.end(body);
    });
}

function form(send: Door['ask']): Door['logIn'] {
  return (name, password, options = {}) =>
    send('/desk/login', {
      method: 'POST',
      body: new URLSearchParams({ name, password, to: '/admin/' }).toString(),
      ...options,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...options.headers },
    });
}
