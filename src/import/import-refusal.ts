/** One sentence on what is wrong and where, one on what to do. */
export interface Sentences {
  what: string;
  advice: string;
}

/** Why something cannot be imported; the id stays the same when the wording changes. */
export interface Refusal extends Sentences {
  id: string;
}

type WithIds<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => Sentences ? (...args: A) => Refusal : never;
};

/** Refusals that carry their own name as their id. */
export function withIds<T extends Record<string, (...args: never[]) => Sentences>>(
  table: T,
): WithIds<T> {
  const entries = Object.entries(table).map(([name, sentences]) => {
    const id = `import-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return [name, (...args: never[]): Refusal => ({ id, ...sentences(...args) })];
  });
  return Object.fromEntries(entries) as WithIds<T>;
}

/** Thrown wherever an import cannot go on; nothing has been written when it is. */
export class ImportRefusal extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`${refusal.what}${refusal.advice}`);
    this.name = 'ImportRefusal';
    this.refusal = refusal;
  }
}
