/** Remembers, while items fall out of lists, where in the file each one stood. */
export interface Origins {
  /** The path in the file of what stands at `path` now. */
  of: (path: PropertyKey[]) => PropertyKey[];
  /** Takes one item out of a list. */
  takeOut: (list: unknown[], index: number) => void;
}

/** Origins of a value that is like the file so far. */
export function originsIn(root: unknown): Origins {
  const indices = new WeakMap<unknown[], number[]>();
  return {
    of: (path) => {
      let current = root;
      return path.map((key) => {
        const parent = current;
        current = (parent as Record<PropertyKey, unknown> | null | undefined)?.[key];
        if (!Array.isArray(parent) || typeof key !== 'number') return key;
        return indices.get(parent)?.[key] ?? key;
      });
    },
    takeOut: (list, index) => {
      const known = indices.get(list) ?? list.map((_, position) => position);
      list.splice(index, 1);
      known.splice(index, 1);
      indices.set(list, known);
    },
  };
}
