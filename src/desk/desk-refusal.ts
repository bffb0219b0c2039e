import { deskRefusals } from '../strings/desk.ts';

export type RefusalId = keyof typeof deskRefusals;

/** Something the desk does not do, or could not: nothing that people gave it has been lost by it. */
export class DeskRefusal extends Error {
  /** Stable when the wording changes. */
  readonly id: RefusalId;
  /** The HTTP status. */
  readonly status: number;
  /** Both texts of a conflict, and the like: sent along to the editor's page. */
  readonly details: Record<string, unknown>;

  constructor(id: RefusalId, found = '', details: Record<string, unknown> = {}) {
    const [status, say] = deskRefusals[id];
    super(say(found));
    this.name = 'DeskRefusal';
    this.id = id;
    this.status = status;
    this.details = details;
  }
}
