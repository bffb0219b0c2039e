import { cleanText } from '../blocks/sentinels.ts';
import { readYaml, type YamlFailure, type YamlFields } from './read-yaml.ts';

export interface FrontMatter extends YamlFields {
  body: string;
  /** Line of the file on which the body begins, 1-based. */
  bodyLine: number;
}
export type FrontMatterFailure =
  YamlFailure | { failure: 'yaml-missing'; line: number; found?: undefined };

/** YAML only: `---js` and other languages that front-matter readers run are not front matter here. */
const FENCED = /^((?:[ \t]*\n)*---[ \t]*\n)((?:(?!---[ \t]*(?:\n|$))[^\n]*\n)*)---[ \t]*(?:\n|$)/;
/**
 * Line ends and a byte-order mark, nothing else: U+2028 or a control character inside a quoted
 * value is no business of YAML's structure.
 */
function plainLines(source: string): string {
  return source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

interface Fences {
  /** Everything down to the closing fence and its line end. */
  whole: string;
  /** Down to the opening fence and its line end. */
  opening: string;
  /** The lines between the fences. */
  fields: string;
  /** What stands below. */
  below: string;
}

/** Where the front matter of a file is, with its line ends as LF; null where there is none. */
export function findFences(source: string): Fences | null {
  const text = plainLines(source);
  const match = FENCED.exec(text);
  if (!match) return null;
  const [whole, opening = '', fields = ''] = match;
  return { whole, opening, fields, below: text.slice(whole.length) };
}

/** Splits an entry's file into its YAML fields and its body. */
export function readFrontMatter(source: string): FrontMatter | FrontMatterFailure {
  const fences = findFences(source);
  if (!fences) return { failure: 'yaml-missing', line: 1 };
  const { whole, opening, fields, below } = fences;
  const yaml = readYaml(fields.slice(0, -1), opening.split('\n').length);
  if ('failure' in yaml) return yaml;
  return { ...yaml, body: cleanText(below), bodyLine: whole.split('\n').length };
}

/** Reads a file that is YAML from its first line to its last. */
export function readYamlFile(source: string): FrontMatter | FrontMatterFailure {
  const yaml = readYaml(plainLines(source), 1);
  return 'failure' in yaml ? yaml : { ...yaml, body: '', bodyLine: 1 };
}
