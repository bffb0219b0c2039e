/** A name that stands in a text; UTF-16 units. */
export interface NamePlace {
  name: string;
  from: number;
  to: number;
}

/** Finds names in texts, the longest that fits, none across another. */
export type NameMatcher = (text: string) => NamePlace[];

/** One look at each character, however many names there are: names by their first one. */
export function nameMatcher(names: Iterable<string>): NameMatcher {
  const byFirst = new Map<number, string[]>();
  for (const name of new Set(names)) {
    if (name === '') continue;
    const first = name.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.length - a.length);
  return (text) => {
    const found: NamePlace[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const group = byFirst.get(text.charCodeAt(at));
      const name = group?.find((each) => text.startsWith(each, at));
      if (name === undefined) continue;
      found.push({ name, from: at, to: at + name.length });
      at += name.length - 1;
    }
    return found;
  };
}
