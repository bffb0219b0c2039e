/** Why something cannot be imported: one sentence on what is wrong and where, one on what to do. */
export interface Refusal {
  what: string;
  advice: string;
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
