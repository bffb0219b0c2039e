export type Data = Record<string, unknown>;

/** Whether something is fields: neither a list nor a single value. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keysOf(data: Data): string[] {
  return Object.keys(data).filter((key) => data[key] !== undefined);
}

/** Whether two values say the same; what is undefined is not there, and order plays no part. */
export function sameData(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, index) => sameData(each, other[index]));
  if (!isData(one) || !isData(other)) return Object.is(one, other);
  const keys = keysOf(one);
  return (
    keys.length === keysOf(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameData(one[key], other[key]))
  );
}
