import { placeOf, type Edited } from './edit.ts';
import type { Container, Leaf, Prose } from './prose.ts';
import { reshape } from './shape.ts';
import { plannedOf, type Planned } from './sketch.ts';

/** What the buttons put on whole paragraphs. */
export type Form = 'heading' | 'subheading' | 'quote' | 'list' | 'numbers';

const HEADING: Partial<Record<Form, Leaf['kind']>> = { heading: 'h2', subheading: 'h3' };
const CONTAINER: Partial<Record<Form, Container['kind']>> = {
  quote: 'quote',
  list: 'bullets',
  numbers: 'numbers',
};

/** Whether a leaf has the form that a button gives. */
export function hasForm({ kind, within }: Leaf, form: Form): boolean {
  if (HEADING[form]) return kind === HEADING[form];
  return within[within.length - 1]?.kind === CONTAINER[form];
}

function formed({ cells }: Leaf, form: Form | null, number: number): Planned {
  const container = form ? CONTAINER[form] : undefined;
  const sign =
    container === 'numbers' ? `${Math.min(number, 99)}. ` : container === 'bullets' ? '- ' : '';
  const kind = (form && HEADING[form]) || 'p';
  const within = container ? [{ kind: container, item: number - 1, start: 1, sign }] : [];
  return { kind, within, opens: container === 'bullets' || container === 'numbers', cells };
}

/** The number that the first of some items goes on with. */
function numberAbove(above: Leaf | undefined): number {
  const own = above?.within.length === 1 ? above.within[0]! : null;
  return own?.kind === 'numbers' ? own.start + own.item + 1 : 1;
}

/** The paragraphs between two offsets made a heading, a quotation, a list; or plain again. */
export function toggleForm(prose: Prose, from: number, to: number, form: Form): Edited | null {
  const [start, end] = [placeOf(prose, from), placeOf(prose, to)];
  if (!start || !end) return null;
  const leaves = prose.leaves.slice(start.leaf, end.leaf + 1);
  if (leaves.some(({ kind, within }) => kind === 'cell' || within.length > 1)) return null;
  const takesAway = leaves.every((leaf) => leaf.kind === 'rule' || hasForm(leaf, form));
  const first = numberAbove(prose.leaves[start.leaf - 1]);
  const made = leaves.map((leaf, index) =>
    leaf.kind === 'rule' ? plannedOf(leaf) : formed(leaf, takesAway ? null : form, first + index),
  );
  return reshape(prose, start.leaf, end.leaf, made, { leaf: made.length - 1, cell: end.cell });
}
