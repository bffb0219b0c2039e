import type { FormField } from '../../config/cms-config.ts';

/** A photo of the entry as the form has it: more than we know of is kept as it is. */
export type Photo = Readonly<Record<string, unknown>>;

/** The field that holds the file, and is not asked for by hand. */
export const FILE = 'file';
/** Asked one after another, with Enter from one to the next. */
export const ASKED = ['caption', 'people', 'unidentified', 'when', 'place', 'alt'] as const;
/** What photos that came together often have in common. */
export const SHARED: readonly string[] = ['people', 'when', 'place', 'provenance', 'credit'];

export const nameOf = (photo: Photo): string => String(photo[FILE] ?? '');

export function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );
}

export const isDescribed = ({ caption }: Photo): boolean =>
  typeof caption === 'string' && caption.trim() !== '';

/** With one field changed; a field that is empty is not there. */
export function withField(photo: Photo, name: string, value: unknown): Photo {
  const changed: Record<string, unknown> = { ...photo, [name]: value };
  if (isEmpty(value)) delete changed[name];
  return changed;
}

export function move<T>(all: readonly T[], from: number, to: number): T[] {
  const moved = [...all];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return moved;
}

/** Those asked first in their order, then all others in the model's. */
export function sortFields(fields: readonly FormField[]): {
  asked: FormField[];
  more: FormField[];
} {
  const others = fields.filter(({ name }) => name !== FILE);
  const asked = ASKED.flatMap((name) => others.filter((field) => field.name === name));
  return { asked, more: others.filter((field) => !asked.includes(field)) };
}
