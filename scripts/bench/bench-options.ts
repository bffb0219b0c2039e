import { parseArgs } from 'node:util';
import { peerTurns, type PeerTurns } from './write-peer.ts';

export interface BenchOptions {
  stories: number;
  /** How often the cold build is measured, ours and the peer's in turn. */
  repeat: number;
  /** Which peers are measured, each beside ours. */
  peers: readonly PeerTurns[];
  search: boolean;
  photos: boolean;
  rebuilds: boolean;
  help: boolean;
}

export const USAGE = `npm run bench -- [--stories 1000] [--repeat 1] [--no-peer] [--peer-turns words|page] [--skip-search] [--skip-photos] [--skip-rebuilds]

  --stories N      篇数，默认 1000
  --repeat N       冷构建重复几次，和对照组交替进行，取中位数，默认 1
  --no-peer        不和普通的 @astrojs/mdx 比
  --peer-turns X   只和一个对照组比：words 每轮只有同样的字，page 每轮和我们的网页一样；默认两个都比
  --skip-search    不做查找用的索引
  --skip-photos    不处理照片（也就不做索引）
  --skip-rebuilds  只量冷构建
`;

function positive(value: string, flag: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${flag} 要写一个正整数，现在写的是“${value}”。例如 --${flag} 100。`);
  return number;
}

function choosePeers(wanted: boolean, value: string | undefined): readonly PeerTurns[] {
  if (!wanted) return [];
  if (value === undefined) return peerTurns;
  const chosen = peerTurns.filter((turns) => turns === value);
  if (chosen.length === 0)
    throw new Error(`--peer-turns 只能写 words 或 page，现在写的是“${value}”。`);
  return chosen;
}

const FLAGS = {
  stories: { type: 'string', default: '1000' },
  repeat: { type: 'string', default: '1' },
  peer: { type: 'boolean', default: true },
  'peer-turns': { type: 'string' },
  'skip-search': { type: 'boolean', default: false },
  'skip-photos': { type: 'boolean', default: false },
  'skip-rebuilds': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function readFlags(args: string[]) {
  try {
    return parseArgs({ args, options: FLAGS, allowNegative: true }).values;
  } catch {
    throw new Error(`看不懂“${args.join(' ')}”。能用的写法见 npm run bench -- --help。`);
  }
}

/** What the command line asks for; throws a sentence on what it does not know. */
export function readBenchOptions(args: string[]): BenchOptions {
  const values = readFlags(args);
  return {
    stories: positive(values.stories, 'stories'),
    repeat: positive(values.repeat, 'repeat'),
    peers: choosePeers(values.peer, values['peer-turns']),
    search: !values['skip-search'] && !values['skip-photos'],
    photos: !values['skip-photos'],
    rebuilds: !values['skip-rebuilds'],
    help: values.help,
  };
}
