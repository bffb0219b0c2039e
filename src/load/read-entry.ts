import type { z } from 'zod';
import type { Problem } from '../checks/problems.ts';
import { entryKinds, type FieldsOf, type KindName } from '../model/kinds.ts';
import type { EntryFile } from './entry-file.ts';
import { readFrontMatter, readYamlFile } from './read-front-matter.ts';
import { salvage } from './salvage.ts';

/** An entry's fields as far as they are right, and its body. */
export interface ReadEntry<K extends KindName> {
  fields: FieldsOf<K> | null;
  gateReadable: boolean;
  body: string;
  bodyLine: number;
  lineOf: (path: PropertyKey[]) => number;
  problems: Problem[];
}

/** What a story without a title is called until somebody gives it one. */
export const NO_TITLE = '（还没有题目）';
const FALLBACKS: Partial<Record<KindName, object>> = {
  stories: { title: NO_TITLE },
  albums: { title: NO_TITLE },
};

/** Reads one file of the archive: YAML, then the kind's schema, keeping whatever is right. */
export function readEntry<K extends KindName>(
  kind: K,
  { file, source }: Pick<EntryFile, 'file' | 'source'>,
): ReadEntry<K> {
  const yaml = entryKinds[kind].layout === 'file' ? readYamlFile(source) : readFrontMatter(source);
  if ('failure' in yaml) {
    const { failure, line, found } = yaml;
    const problem: Problem = { id: failure, file, line, ...(found && { found }) };
    return {
      fields: null,
      gateReadable: false,
      body: '',
      bodyLine: 1,
      lineOf: () => line,
      problems: [problem],
    };
  }
  const schema = entryKinds[kind].schema as z.ZodObject;
  const { fields, gateReadable, problems, originOf } = salvage(schema, yaml.value, FALLBACKS[kind]);
  return {
    fields: fields as FieldsOf<K> | null,
    gateReadable,
    body: yaml.body,
    bodyLine: yaml.bodyLine,
    lineOf: (path) => yaml.lineOf(originOf(path)),
    problems: problems.map(({ path, ...problem }) => ({
      ...problem,
      file,
      line: yaml.lineOf(path),
    })),
  };
}
