/* The little of React that a form's widgets stand on; its own types are not installed. */
export declare class Component<P> {
  constructor(props: P);
  readonly props: P;
}
export declare function createElement(
  kind: string | (new (props: never) => Component<never>),
  props: Readonly<Record<string, unknown>>,
): unknown;
