import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
  type Node,
} from 'yaml';
import { cleanText } from '../blocks/sentinels.ts';

/** Fields as YAML has them, and where each one stands. */
export interface YamlFields {
  value: unknown;
  /** The line of a field, or of the nearest thing around it. */
  lineOf: (path: PropertyKey[]) => number;
}
export interface YamlFailure {
  failure: 'yaml-broken';
  line: number;
  /** Why, in Chinese. */
  found: string;
}

/** A document that expands to more aliases than this is an attack, not a story. */
const MAX_ALIASES = 50;

const IMPLICIT_KEY = '冒号用得不对，这一行可能要加引号';
const MARK = '这一行开头的符号有特别的意思，要加引号';
const WHY_BROKEN: Record<ErrorCode, string> = {
  ALIAS_PROPS: MARK,
  BAD_ALIAS: '星号（*）开头的内容要加引号',
  BAD_COLLECTION_TYPE: MARK,
  BAD_DIRECTIVE: '百分号（%）开头的内容要加引号',
  BAD_DQ_ESCAPE: '双引号里的反斜杠（\\）用得不对，改用单引号',
  BAD_INDENT: '缩进不齐，或者括号没有收尾',
  BAD_PROP_ORDER: MARK,
  BAD_SCALAR_START: MARK,
  BLOCK_AS_IMPLICIT_KEY: IMPLICIT_KEY,
  BLOCK_IN_FLOW: '括号里的内容写得不对',
  DUPLICATE_KEY: '同一项写了两遍',
  IMPOSSIBLE: '格式不对',
  KEY_OVER_1024_CHARS: '冒号前面的名字太长了',
  MISSING_CHAR: '少了一个符号，比如引号或括号没有收尾',
  MULTILINE_IMPLICIT_KEY: IMPLICIT_KEY,
  MULTIPLE_ANCHORS: MARK,
  MULTIPLE_DOCS: '中间多了一行 ---',
  MULTIPLE_TAGS: MARK,
  NON_STRING_KEY: '冒号前面的名字写得不对',
  RESOURCE_EXHAUSTION: '内容套得太深了',
  TAB_AS_INDENT: '用了制表符缩进，要用空格',
  TAG_RESOLVE_FAILED: '感叹号（!）开头的内容要加引号',
  UNEXPECTED_TOKEN: '多了一个符号',
};

/** YAML can write what no text file holds (`"\\uD83D"`, `"\\0"`): a value is cleaned like any text. */
function cleanValue(_key: unknown, value: unknown): unknown {
  return typeof value === 'string' ? cleanText(value) : value;
}

/** Where a field begins: at its name, not at what stands behind or below it. */
function nodeAt(document: Document, path: PropertyKey[]): Node | null {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const key = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key: name }) => isScalar(name) && name.value === key);
    if (pair && isNode(pair.key)) return pair.key;
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : null;
}

function locate(document: Document, lines: LineCounter, path: PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const range = nodeAt(document, path.slice(0, length))?.range;
    if (range) return lines.linePos(range[0]).line;
  }
  return 1;
}

/** `档号: 0012` is a text with two zeros: a number that would not be written so again stays text. */
export function keepOddNumbers(document: Document): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'number' && node.source && String(node.value) !== node.source)
        node.value = node.source;
    },
  });
}

/** Parses YAML text that begins on `firstLine` of its file. */
export function readYaml(text: string, firstLine: number): YamlFields | YamlFailure {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [error] = document.errors;
  if (error) {
    const line = lines.linePos(error.pos[0]).line + firstLine - 1;
    return { failure: 'yaml-broken', line, found: WHY_BROKEN[error.code] };
  }
  keepOddNumbers(document);
  try {
    return {
      value: document.toJS({ maxAliasCount: MAX_ALIASES, reviver: cleanValue }) ?? {},
      lineOf: (path) => locate(document, lines, path) + firstLine - 1,
    };
  } catch {
    // Only aliases fail this late: one that names nothing, or far too many.
    return { failure: 'yaml-broken', line: firstLine, found: WHY_BROKEN.BAD_ALIAS };
  }
}
