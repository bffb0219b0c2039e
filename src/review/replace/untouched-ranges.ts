import { blockKinds, type BlockName } from '../../blocks/block-kinds.ts';
import { isMarked, shapeOf } from '../../model/schema-walk.ts';

/** A stretch of a text; UTF-16 units. */
export interface Stretch {
  from: number;
  to: number;
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"'，。；、（）【】]+|[\w.+-]+@[\w-]+\.[\w.-]+/giu;
const FILE_NAME =
  /[\p{L}\p{N}_-]*\.(?:jpe?g|png|webp|avif|gif|heic|tiff?|mp[34]|m4a|wav|aac|amr|ogg|opus|pdf|docx?)(?![\w])/giu;
const TAG = /<\/?([A-Za-z][\w-]*)(?:"[^"]*"|'[^']*'|[^<>"'])*>/g;
const ATTRIBUTE = /([A-Za-z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** `file=` of a tag that is not written whole. */
const FILES = /\bfiles?\s*=\s*(?:"[^"\n]*"|'[^'\n]*'|“[^”\n]*”)/g;
/** Where a link or a photo in Markdown points to. */
const TARGET = /\]\([^\s)]*/g;
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:\s*\S+/gm;

const stretchOf = (match: RegExpExecArray): Stretch => ({
  from: match.index,
  to: match.index + match[0].length,
});

/** Whether readers read an attribute: a caption, who says it. Keys and file names they don't. */
function isProse(tag: string, attribute: string): boolean {
  if (!Object.hasOwn(blockKinds, tag)) return false;
  const field = shapeOf(blockKinds[tag as BlockName].fields)[attribute];
  return field !== undefined && !isMarked(field, 'identifier');
}

/** A tag without the values of its attributes that are prose. */
function inTag(match: RegExpExecArray): Stretch[] {
  const stretches: Stretch[] = [];
  let from = match.index;
  for (const attribute of match[0].matchAll(ATTRIBUTE)) {
    const [whole, key, double, single] = attribute;
    if (!isProse(match[1]!, key!)) continue;
    const end = match.index + attribute.index + whole.length - 1;
    stretches.push({ from, to: end - (double ?? single ?? '').length });
    from = end;
  }
  return [...stretches, { from, to: match.index + match[0].length }];
}

/**
 * What of a text names or addresses something and is no prose: addresses and file names; in a body
 * also tags but for their captions, and where links point to.
 */
export function untouchedRanges(text: string, isBody: boolean): Stretch[] {
  const everywhere = [ADDRESS, FILE_NAME];
  const patterns = isBody ? [...everywhere, FILES, TARGET, DEFINITION] : everywhere;
  const stretches = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(stretchOf));
  return isBody ? [...stretches, ...[...text.matchAll(TAG)].flatMap(inTag)] : stretches;
}
