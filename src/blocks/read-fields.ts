import { chineseIssue } from '../model/chinese-issue.ts';
import { isMarked, labelPath, shapeOf } from '../model/schema-walk.ts';
import { blockKinds, type BlockName } from './block-kinds.ts';

export interface ReadFields {
  /** Null where the block can't stand without what is wrong. */
  fields: object | null;
  /** What was wrong, in Chinese. */
  wrong: string[];
}

/** The fields of one block from its attributes, without those that are wrong. */
export function readFields(
  name: BlockName,
  attributes: Readonly<Record<string, string>>,
  rewrite: (text: string) => string,
): ReadFields {
  const { fields: schema, label } = blockKinds[name];
  const shape = shapeOf(schema);
  const candidate = Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => {
      const field = shape[key];
      return [key, field && !isMarked(field, 'identifier') ? rewrite(value) : value];
    }),
  );
  const wrong: string[] = [];
  for (;;) {
    const parsed = schema.safeParse(candidate);
    if (parsed.success) return { fields: parsed.data, wrong };
    const issue = parsed.error.issues[0]!;
    const key = issue.code === 'unrecognized_keys' ? issue.keys[0]! : String(issue.path[0] ?? '');
    const field = labelPath(schema, [key]);
    if (!Object.hasOwn(candidate, key)) {
      // What was just taken away as wrong has been named already.
      if (!Object.hasOwn(attributes, key)) wrong.push(`${label}缺少“${field}”`);
      return { fields: null, wrong };
    }
    wrong.push(`${label}的“${field}”${chineseIssue(issue)}`);
    delete candidate[key];
  }
}
