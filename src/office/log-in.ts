import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Editor } from '../desk/repository.ts';
import { loginPage, sayWait } from '../strings/office.ts';
import { findAccount, foldName, type Account, type Accounts } from './editors-file.ts';
import type { GuessLimits } from './guess-limits.ts';
import { LOGIN_POLICY, loginHtml, type LoginForm } from './login-page.ts';
import { isPassword } from './password.ts';
import { readForm } from './read-form.ts';
import type { Sessions } from './sessions.ts';
import { Busy } from './turnstile.ts';

export interface Door {
  accounts: () => Promise<Accounts>;
  sessions: Sessions;
  limits: GuessLimits;
  /** Where a request comes from. */
  addressOf: (request: IncomingMessage) => string;
  /** Whom the gate has let through. */
  admitted: WeakMap<IncomingMessage, Editor>;
  /** How often somebody who only listens is asked whether they are still let in; milliseconds. */
  look: number;
}

const HOME = '/admin/';
const SECOND = 1000;
/** A name longer than any real one is still counted, by its beginning. */
const COUNTED_NAME = 100;

/** Where to go afterwards; never to another site, nor to anything but the desk. */
export function safeTarget(to: string | null): string {
  return to && /^\/admin\/[\w./?&=%-]*$/.test(to) ? to : HOME;
}

export function showLogin(
  response: ServerResponse,
  status: number,
  form: LoginForm,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': LOGIN_POLICY,
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : loginHtml(form));
}

/** Whoever the name and the password are of; null: nobody. As slow for a name that nobody has. */
async function recognise(accounts: Accounts, name: string, password: string) {
  const found: Account | undefined = findAccount(accounts, name);
  const like = accounts.editors[0]?.password;
  return (await isPassword(password, found?.password, like)) ? found! : null;
}

/** Answers the form of the login page. */
export async function logIn(
  { accounts, sessions, limits, addressOf }: Door,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = await readForm(request);
  const to = safeTarget(form?.get('to') ?? null);
  const [name, password] = [form?.get('name') ?? '', form?.get('password') ?? ''];
  if (!name || !password) return showLogin(response, 400, { to, fault: loginPage.unreadable });
  const guess = { name: foldName(name).slice(0, COUNTED_NAME), address: addressOf(request) };
  const wait = limits.take(guess);
  if (wait > 0) {
    const fault = loginPage.tooOften(sayWait(wait));
    const retry = { 'retry-after': String(Math.ceil(wait / SECOND)) };
    return showLogin(response, 429, { to, name, fault }, retry);
  }
  try {
    const account = await recognise(await accounts(), name, password);
    if (!account) return showLogin(response, 403, { to, name, fault: loginPage.wrong });
    limits.forgive(guess);
    await sessions.begin(request, response, account);
    response.writeHead(303, { location: to, 'cache-control': 'no-store' }).end();
  } catch (error) {
    limits.giveBack(guess);
    if (!(error instanceof Busy)) throw error;
    showLogin(response, 503, { to, name, fault: loginPage.busy }, { 'retry-after': '30' });
  }
}
