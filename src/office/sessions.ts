import { getIronSession, type SessionOptions } from 'iron-session';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomText, type Account, type Accounts } from './editors-file.ts';

/** What a cookie says, sealed: nobody without the secret can read or change it. */
interface Sealed {
  /** One cookie's own name, so that it can be ended. */
  id?: string;
  editor?: string;
  /** The account's stamp when it was made. */
  stamp?: string;
  /** Milliseconds since 1970. */
  began?: number;
  seen?: number;
}

export interface Sessions {
  /** Who asks; null: nobody who is logged in. Gives a used cookie a new one, so that work goes on. */
  find: (request: IncomingMessage, response: ServerResponse) => Promise<Account | null>;
  /** The same, writing nothing: for an answer that has begun. */
  isIn: (request: IncomingMessage) => Promise<boolean>;
  begin: (request: IncomingMessage, response: ServerResponse, account: Account) => Promise<void>;
  /** Also for whoever kept a copy of the cookie. */
  end: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

const SECOND = 1000;
const HOUR = 60 * 60 * SECOND;
/** Unused for so long, a session is over: longer than a working day. */
const IDLE = 12 * HOUR;
/** However much it is used. */
const LONGEST = 7 * 24 * HOUR;
/** A cookie is made anew no oftener than this. */
const RENEWED = 5 * 60 * SECOND;
/** More than anybody logs out in twelve hours. */
const REMEMBERED = 10_000;
const ID_BYTES = 12;

function isAlive({ began = 0, seen = 0 }: Sealed, now: number): boolean {
  return now - seen < IDLE && now - began < LONGEST;
}

/** Sessions in sealed cookies; `accounts` is asked every time, so that a removed editor is out. */
export function createSessions(options: {
  accounts: () => Promise<Accounts>;
  /** Whether editors come by HTTPS. */
  secure: boolean;
  now?: () => number;
}): Sessions {
  const { accounts, secure, now = Date.now } = options;
  const ended = new Set<string>();
  const settings = async (): Promise<SessionOptions> => ({
    cookieName: 'desk-session',
    password: (await accounts()).secret,
    ttl: IDLE / SECOND,
    cookieOptions: { httpOnly: true, sameSite: 'strict', secure, path: '/' },
  });
  const open = async (request: IncomingMessage, response: ServerResponse) =>
    getIronSession<Sealed>(request, response, await settings());
  const accountOf = async (session: Sealed): Promise<Account | null> => {
    const { id, editor, stamp } = session;
    if (!id || ended.has(id) || !isAlive(session, now())) return null;
    const { editors } = await accounts();
    return editors.find((each) => each.name === editor && each.stamp === stamp) ?? null;
  };
  return {
    find: async (request, response) => {
      // Nothing to open: most readers of the site never log in.
      if (!request.headers.cookie) return null;
      const session = await open(request, response);
      const found = await accountOf(session);
      if (found && now() - session.seen! > RENEWED) {
        session.seen = now();
        await session.save();
      }
      return found;
    },
    isIn: async ({ headers }) => {
      const asked = new Request('http://desk/', { headers: { cookie: headers.cookie ?? '' } });
      const session = await getIronSession<Sealed>(asked, new Response(), await settings());
      return (await accountOf(session)) !== null;
    },
    begin: async (request, response, account) => {
      const session = await open(request, response);
      const { name: editor, stamp } = account;
      const began = now();
      Object.assign(session, { id: randomText(ID_BYTES), editor, stamp, began, seen: began });
      await session.save();
    },
    end: async (request, response) => {
      const session = await open(request, response);
      if (session.id) ended.add(session.id);
      if (ended.size > REMEMBERED) ended.delete(ended.values().next().value!);
      session.destroy();
    },
  };
}
