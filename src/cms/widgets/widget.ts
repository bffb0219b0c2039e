/** What may be chosen where a list names entries of a collection. */
export interface Choice {
  /** What is stored. */
  value: string;
  /** What people read. */
  label: string;
}

/** What a widget is given by the form it stands in. */
export interface Setting<V> {
  /** The id that the form's own label points at. */
  id: string;
  /** The field's options as the config has them. */
  options: Readonly<Record<string, unknown>>;
  /** Called with the new value whenever somebody changes something, and never otherwise. */
  change: (value: V) => void;
  /** The entries of the collection that the options name. */
  findChoices?: () => Promise<Choice[]>;
  /** The same for a field within this one, of which the widget draws the box itself. */
  findChoicesFor?: (
    options: Readonly<Record<string, unknown>>,
  ) => (() => Promise<Choice[]>) | undefined;
  /** The entry's other fields as they stand in the form now. */
  entry?: () => Readonly<Record<string, unknown>>;
  /** The folder of an entry that has been saved before; none for a new one. */
  slug?: string | undefined;
}

/**
 * A widget is plain DOM: input methods, undo and screen readers work as in any web page, and
 * nothing is drawn anew under somebody's cursor.
 */
export interface Widget<V> {
  element: HTMLElement;
  /** Shows a value that came from elsewhere. */
  show: (value: V) => void;
  /** Why the entry can't be saved just now, to whoever presses the button; null: it can. */
  refusal?: () => string | null;
  /** Called when the form is left. */
  close?: () => void;
}

export type MakeWidget<V> = (setting: Setting<V>) => Widget<V>;
