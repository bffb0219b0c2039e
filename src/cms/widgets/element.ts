type Attribute = string | boolean | undefined | ((event: Event) => void);

/**
 * An element with attributes and children. A function is listened with under its name (`click`);
 * `true` sets an empty attribute, `false` and `undefined` none.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, '');
    else if (typeof value === 'string') made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** A button that never sends the form it stands in. */
export function button(
  label: string,
  press: () => void,
  attributes: Readonly<Record<string, Attribute>> = {},
): HTMLButtonElement {
  return element('button', { type: 'button', ...attributes, click: press }, label);
}
