import {
  nextPartCode,
  nextReferenceCode,
  referenceParts,
  type ReferenceSeries,
} from '../../model/next-reference-code.ts';

interface Coded {
  file?: string | undefined;
  referenceCode?: string | undefined;
}
type Parts = { [K in keyof typeof referenceParts]?: readonly Coded[] | undefined };

/**
 * Gives an entry, its photos and its recordings the codes they do not have yet. A code that is
 * there is never touched. `used` as for `nextReferenceCode`; what is given now is not added to it.
 */
export function assignReferenceCodes<F extends Coded & Parts>(
  fields: F,
  used: Iterable<string>,
  series: ReferenceSeries,
): F {
  const all = [...used];
  const referenceCode = fields.referenceCode || nextReferenceCode(all, series);
  const parts = Object.keys(referenceParts) as (keyof typeof referenceParts)[];
  const coded = parts.flatMap((part) => {
    const things = fields[part];
    if (!things) return [];
    // What the entry itself has already counts, whether it has been saved or not.
    all.push(...things.flatMap(({ referenceCode: code }) => (code ? [code] : [])));
    const given = things.map((thing) => {
      if (thing.referenceCode) return thing;
      const code = nextPartCode(all, referenceCode, part);
      all.push(code);
      return { ...thing, referenceCode: code };
    });
    return [[part, given] as const];
  });
  return { ...fields, ...Object.fromEntries(coded), referenceCode };
}
