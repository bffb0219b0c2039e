/** An element with what is in it. Texts go in as texts: whatever stands in them, it is no HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

/** A button that does nothing by itself, and submits no form. */
export function makeButton(className: string, text: string): HTMLButtonElement {
  const button = make('button', className, text);
  button.type = 'button';
  return button;
}
