import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { cleanText } from '../blocks/sentinels.ts';

export interface FrontMatter {
  value: unknown;
  body: string;
  /** Line of the file on which the body begins, 1-based. */
  bodyLine: number;
  /** The line of a field, or of the nearest thing around it. */
  lineOf: (path: PropertyKey[]) => number;
}
export type FrontMatterFailure = {
  failure: 'yaml-missing' | 'yaml-broken';
  line: number;
  found?: string;
};

/** YAML only: `---js` and other languages that front-matter readers run are not front matter here. */
const FENCED = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;
/** A document that expands to more aliases than this is an attack, not a story. */
const MAX_ALIASES = 50;

const WHY_BROKEN: Record<string, string> = {
  BAD_INDENT: '缩进不齐',
  DUPLICATE_KEY: '同一项写了两遍',
  MISSING_CHAR: '少了一个符号',
  TAB_AS_INDENT: '用了制表符缩进，要用空格',
  UNEXPECTED_TOKEN: '多了一个符号',
  BLOCK_AS_IMPLICIT_KEY: '冒号用得不对，这一行可能要加引号',
  MULTILINE_IMPLICIT_KEY: '冒号用得不对，这一行可能要加引号',
  BAD_ALIAS: '星号（*）开头的内容要加引号',
};

/** YAML can write what no text file holds (`"\\uD83D"`, `"\\0"`): it is cleaned like any text. */
function cleanValue(_key: unknown, value: unknown): unknown {
  return typeof value === 'string' ? cleanText(value) : value;
}

function locate(document: Document, lines: LineCounter, path: PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** Parses YAML text that begins on `firstLine` of its file. */
function readYaml(
  text: string,
  firstLine: number,
): Omit<FrontMatter, 'body' | 'bodyLine'> | FrontMatterFailure {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [error] = document.errors;
  const line = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  if (error) {
    return {
      failure: 'yaml-broken',
      line: line(error.pos[0]),
      found: WHY_BROKEN[error.code] ?? error.code,
    };
  }
  try {
    return {
      value: document.toJS({ maxAliasCount: MAX_ALIASES, reviver: cleanValue }) ?? {},
      lineOf: (path) => locate(document, lines, path) + firstLine - 1,
    };
  } catch (cause) {
    return {
      failure: 'yaml-broken',
      line: firstLine,
      found: cause instanceof Error ? cause.message : String(cause),
    };
  }
}

/**
 * Line ends and a byte-order mark, nothing else: U+2028 or a control character inside a quoted
 * value is no business of YAML's structure.
 */
function plainLines(source: string): string {
  return source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Splits an entry's file into its YAML fields and its body. */
export function readFrontMatter(source: string): FrontMatter | FrontMatterFailure {
  const text = plainLines(source);
  const match = FENCED.exec(text);
  if (!match) return { failure: 'yaml-missing', line: 1 };
  const yaml = readYaml(match[1] ?? '', 2);
  if ('failure' in yaml) return yaml;
  const bodyLine = match[0].split('\n').length;
  return { ...yaml, body: text.slice(match[0].length), bodyLine };
}

/** Reads a file that is YAML from its first line to its last. */
export function readYamlFile(source: string): FrontMatter | FrontMatterFailure {
  const yaml = readYaml(plainLines(source), 1);
  return 'failure' in yaml ? yaml : { ...yaml, body: '', bodyLine: 1 };
}
