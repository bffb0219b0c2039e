import { parseArgs, type ParseArgsConfig } from 'node:util';
import { officeTerminal as words } from '../strings/office.ts';

/** Who may reach the desk: `lan`, the office's network; `proxy`, whoever a server in front lets by. */
export type Reach = { by: 'lan'; names: string[] } | { by: 'proxy'; address: string };

export interface StartOptions {
  port: number;
  /** Null: this machine only, and nobody logs in. */
  reach: Reach | null;
  help: boolean;
}

const FLAGS = {
  lan: { type: 'boolean', default: false },
  proxy: { type: 'string' },
  name: { type: 'string', multiple: true, default: [] },
  port: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} satisfies ParseArgsConfig['options'];

const STANDARD_PORT = 4321;
const HIGHEST_PORT = 65_535;

function readFlags(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options: FLAGS, allowPositionals: true });
    if (positionals.length > 0) throw new Error(`'${positionals[0]}'`);
    return values;
  } catch (error) {
    const option = /'([^']+)'/.exec(String(error))?.[1] ?? args.join(' ');
    throw new Error(words.unknownOption(option.split(/[ ,]/)[0]!));
  }
}

function readPort(text: string | undefined, fallback: string | undefined): number {
  if (text === undefined) return Number(fallback) || STANDARD_PORT;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > HIGHEST_PORT)
    throw new Error(words.badPort(text));
  return port;
}

function readName(text: string): string {
  const name = text.trim().toLowerCase();
  if (!/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(name)) throw new Error(words.badName(text));
  return name;
}

/** `https://desk.example.cn`; without encryption only on this machine, where it leads nowhere. */
function readProxy(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isBare = url?.pathname === '/' && !url.search && !url.hash && !url.username;
  const isSafe =
    url?.protocol === 'https:' ||
    (url?.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname));
  if (!isBare || !isSafe) throw new Error(words.badProxy(text));
  return url!.origin;
}

/** Reads what `npm start` was given; throws, in Chinese, for what it does not know. */
export function readStartOptions(
  args: string[],
  environment: NodeJS.ProcessEnv = process.env,
): StartOptions {
  const { lan, proxy, name, port, help } = readFlags(args);
  if (lan && proxy !== undefined) throw new Error(words.lanAndProxy);
  if (name.length > 0 && !lan) throw new Error(words.nameWithoutLan);
  const reach: Reach | null = lan
    ? { by: 'lan', names: name.map(readName) }
    : proxy === undefined
      ? null
      : { by: 'proxy', address: readProxy(proxy) };
  return { port: readPort(port, environment.PORT), reach, help };
}
