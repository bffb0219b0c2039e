/**
 * Decap as our widgets see it. Its own types leave out most of what it passes (`entry`, `query`,
 * `forID` of lists) and reject the names of custom widgets: every guess about them is in this file.
 */

/** One of the immutable maps that Decap keeps its entries and fields in. */
interface Kept {
  get(name: string): unknown;
  toJS(): Record<string, unknown>;
}
/** An entry as a search gives it back. */
export interface Hit {
  slug: string;
  /** From the repository's root. */
  path?: string;
  data: Record<string, unknown>;
}

export interface ControlProps {
  value: unknown;
  field: Kept;
  forID: string;
  classNameWrapper: string;
  entry?: Kept;
  onChange(value: unknown): void;
  /** The lists and objects around it. */
  parentIds?: string[];
  setActiveStyle?(): void;
  setInactiveStyle?(): void;
  query?(
    namespace: string,
    collection: string,
    searchFields: readonly string[],
    term: string,
    file?: string,
    limit?: number,
  ): Promise<{ payload?: { hits?: Hit[] } }>;
}

export interface PreviewProps {
  value: unknown;
  field: Kept;
  getAsset(path: string, field?: Kept): { toString(): string } | undefined;
}

/** The part of Decap that widgets are registered with. */
export interface WidgetHost {
  registerWidget(name: string, control: unknown, preview?: unknown): void;
}

/** Lists and maps of Decap's as plain ones. */
export function toPlain(value: unknown): unknown {
  const kept = value as { toJS?: () => unknown } | null | undefined;
  return typeof kept?.toJS === 'function' ? kept.toJS() : value;
}

/** The field's options. */
export function optionsOf({ field }: Pick<ControlProps, 'field'>): Record<string, unknown> {
  return field.toJS();
}

/** The fields of the entry as they stand in the form. */
export function entryData({ entry }: Pick<ControlProps, 'entry'>): Record<string, unknown> {
  const data = toPlain(entry?.get('data'));
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

/** The name of the folder or file of an entry that has been saved before. */
export function folderOf({ entry }: Pick<ControlProps, 'entry'>): string | undefined {
  const slug = entry?.get('newRecord') === true ? undefined : entry?.get('slug');
  return typeof slug === 'string' && slug !== '' ? slug.replace(/\/index$/, '') : undefined;
}
