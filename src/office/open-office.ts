import type { IncomingMessage } from 'node:http';
import { chain, type Handler } from '../build/handler.ts';
import { ownHosts } from '../build/own-hosts.ts';
import { officeTerminal } from '../strings/office.ts';
import { lanNames } from './addresses.ts';
import { behindProxy, forwardedAddress } from './behind-proxy.ts';
import { followAccounts, readAccounts } from './editors-file.ts';
import { createGate, type Gate } from './gate.ts';
import { createGuessLimits } from './guess-limits.ts';
import { createSessions } from './sessions.ts';
import type { Reach } from './start-options.ts';

/** A house that is opened to others than whoever sits at this machine. */
export interface Office {
  /** The address it listens at. */
  bind: string;
  /** What it may be called at a port; kept up to date, for a laptop changes its network. */
  hosts: (port: number) => readonly string[];
  /** Stands before everything else, when requests come through another server. */
  before: (hosts: readonly string[]) => Handler;
  /** Lets nobody to the desk who is not logged in. */
  gate: Gate['handle'];
  findEditor: Gate['findEditor'];
}

/** How often it is looked which networks this machine is in; milliseconds. */
const LOOK = 10_000;

/** The names of an office at a port: the same list all the time, with other names in it. */
function keepLanHosts(given: readonly string[], port: number): readonly string[] {
  const find = () => [
    ...lanNames(given).flatMap((name) => withPort(name, port)),
    ...ownHosts(port),
  ];
  const hosts = find();
  setInterval(() => hosts.splice(0, hosts.length, ...find()), LOOK).unref();
  return hosts;
}

const withPort = (name: string, port: number) =>
  port === 80 ? [name, `${name}:80`] : [`${name}:${port}`];

/** An IPv6 network of one household is one address to us. */
function addressOf({ socket }: IncomingMessage): string {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
}

/** Opens the office with the accounts in `file`; throws, in Chinese, where there are none yet. */
export async function openOffice(reach: Reach, file: string): Promise<Office> {
  const { editors } = await readAccounts(file);
  if (editors.length === 0) throw new Error(officeTerminal.noEditors);
  const accounts = followAccounts(file);
  const isProxied = reach.by === 'proxy';
  const gate = createGate({
    accounts,
    sessions: createSessions({ accounts, secure: isProxied && reach.address.startsWith('https:') }),
    limits: createGuessLimits(),
    addressOf: isProxied ? forwardedAddress : addressOf,
  });
  return {
    bind: isProxied ? '127.0.0.1' : '0.0.0.0',
    hosts: (port) =>
      isProxied
        ? [new URL(reach.address).host, ...ownHosts(port)]
        : keepLanHosts(reach.names, port),
    before: () => (isProxied ? behindProxy(reach.address) : chain([])),
    gate: gate.handle,
    findEditor: gate.findEditor,
  };
}
