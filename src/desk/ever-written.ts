import type { WrittenLine } from './context.ts';
import type { Repository } from './repository.ts';
import { askedPath } from './safe-path.ts';

/** What was taken out up to a commit; a desk that runs on looks only at what came since. */
interface Removed {
  until: string;
  lines: readonly WrittenLine[];
}
const remembered = new WeakMap<Repository, Map<string, Removed>>();

/** The lines that are there now. */
async function presentLines({ git, prefix }: Repository, tip: string, word: string) {
  const within = prefix === '' ? [] : ['--', prefix];
  const args = ['grep', '-I', '-F', '-z', '--full-name', '-e', word, tip, ...within];
  const { text } = await git.run(args, { answers: [1] });
  return text.split('\n').flatMap((line): WrittenLine[] => {
    const [named = '', written] = line.split('\0');
    if (written === undefined) return [];
    return [{ path: askedPath(named.slice(tip.length + 1), prefix), text: written }];
  });
}

/** The lines that commits took out, with the files they stood in. A line that moved counts as well. */
async function removedLines({ git, prefix }: Repository, range: readonly string[], word: string) {
  const within = prefix === '' ? [] : ['--', prefix];
  const shape = ['--format=', '-p', '-U0', '--no-renames', '--no-color', '--diff-filter=MD'];
  const { text } = await git.run(['log', ...shape, `-G${word}`, ...range, ...within]);
  const found: WrittenLine[] = [];
  let path = '';
  for (const line of text.split('\n')) {
    const named = /^--- "?a\/(.*?)"?\t?$/.exec(line)?.[1];
    if (named !== undefined) path = askedPath(named, prefix);
    else if (line.startsWith('-') && line.includes(word)) found.push({ path, text: line.slice(1) });
  }
  return found;
}

/** Every line of the published branch that holds `word` (plain letters), as it is and ever was. */
export async function everWritten(
  repository: Repository,
  tip: string | null,
  word: string,
): Promise<WrittenLine[]> {
  if (!tip) return [];
  const known = remembered.get(repository) ?? new Map<string, Removed>();
  remembered.set(repository, known);
  const before = known.get(word);
  const range = before ? [tip, '--not', before.until] : [tip];
  const [present, removed] = await Promise.all([
    presentLines(repository, tip, word),
    removedLines(repository, range, word),
  ]);
  const lines = [...(before?.lines ?? []), ...removed];
  known.set(word, { until: tip, lines });
  return [...present, ...lines];
}
