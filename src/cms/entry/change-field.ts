import { fromJS, setIn } from 'immutable';
import { decapStore, type KeptMap } from './decap-store.ts';

/** A step of a path: a field's name, or a place in a list. */
type Step = string | number;

/**
 * Changes a field of the entry in the form, however deep it lies, as its own widget would. What is
 * missing on the way is made: a list before a number, fields before a name.
 */
export function changeField(path: readonly [string, ...Step[]], value: unknown): void {
  const [name, ...rest] = path;
  const fields = decapStore.getState().entryDraft.getIn(['entry', 'data']) as KeptMap;
  const before = fields.get(name) ?? fromJS(typeof rest[0] === 'number' ? [] : {});
  const after = rest.length > 0 ? setIn(before, rest, fromJS(value)) : fromJS(value);
  const field = { get: (key: string) => (key === 'name' ? name : undefined) };
  const payload = { field, value: after, metadata: {}, entries: [] };
  decapStore.dispatch({ type: 'DRAFT_CHANGE_FIELD', payload });
}
