import { Document, isScalar, visit, type Scalar } from 'yaml';

/** A person's or a story's fields in the order people read them, as front matter wants them. */
export type Fields = Record<string, unknown>;

/**
 * Fields as YAML that every reader of YAML 1.2 gives back exactly. Texts of several lines are
 * blocks (`|`), so that a transcript in a story file reads as it was typed.
 */
export function formatFields(fields: Fields): string {
  const document = new Document(fields);
  visit(document, {
    Scalar: (_, node) => {
      if (isScalar(node) && typeof node.value === 'string') chooseStyle(node as Scalar<string>);
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** Characters that a YAML block or plain text cannot carry, or that other readers would fold. */
// oxlint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\t/;

/**
 * Space where a block's own indentation would be guessed wrongly (yaml 2.9.1 does, for `  \n`), and
 * blank lines at the end: as the last thing before a fence, one of them would be taken for its own.
 */
const MISLEADING = /^\s|[^\S\n](?:\n|$)|\n\n$/;

/** Texts of several lines as blocks, wherever a block gives them back exactly. */
export function chooseStyle(scalar: Scalar<string>): void {
  const { value } = scalar;
  if (!value.includes('\n') && !UNSAFE.test(value)) return;
  const isBlock = !UNSAFE.test(value) && !MISLEADING.test(value);
  scalar.type = isBlock ? 'BLOCK_LITERAL' : 'QUOTE_DOUBLE';
}

/** A story's file: front matter, then the body. */
export function formatStoryFile(fields: Fields, body: string): string {
  return `---\n${formatFields(fields)}---\n${body === '' ? '' : `\n${body}\n`}`;
}
