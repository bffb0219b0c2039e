import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Node = Tree.Node;
export type Document = Tree.Document;

function childrenOf(node: Node): Node[] {
  if ('content' in node) return [node.content];
  return 'childNodes' in node ? node.childNodes : [];
}

/** All elements within, in the order of the page; what is in a `<template>` too. */
export function elementsIn(node: Node): Element[] {
  const found: Element[] = [];
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('tagName' in next) found.push(next);
    for (const child of childrenOf(next).toReversed()) waiting.push(child);
  }
  return found;
}

export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((each) => each.name === name)?.value;
}

/** Sets an attribute; null takes it away. */
export function setAttribute(element: Element, name: string, value: string | null): void {
  element.attrs = element.attrs.filter((each) => each.name !== name);
  if (value !== null) element.attrs.push({ name, value });
}

export function hasClass(element: Element, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);
}

export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Rewrites every text within, of styles and scripts too. */
export function mapTexts(node: Node, change: (text: string) => string): void {
  if ('value' in node) node.value = change(node.value);
  if ('childNodes' in node) for (const child of node.childNodes) mapTexts(child, change);
}

/** Puts `others` in the place of a node. */
export function replaceWith(node: Element, ...others: Node[]): void {
  const parent = node.parentNode;
  if (!parent) return;
  const children = others as Tree.ChildNode[];
  for (const child of children) child.parentNode = parent;
  parent.childNodes.splice(parent.childNodes.indexOf(node), 1, ...children);
  node.parentNode = null;
}

/** Takes an element out, what is in it stays. */
export function unwrap(element: Element): void {
  replaceWith(element, ...element.childNodes);
}

/** An element with a text in it. */
export function makeElement(
  tagName: string,
  attributes: Record<string, string> = {},
  text = '',
): Element {
  const element = {
    nodeName: tagName,
    tagName,
    attrs: Object.entries(attributes).map(([name, value]) => ({ name, value })),
    namespaceURI: 'http://www.w3.org/1999/xhtml',
    childNodes: [],
    parentNode: null,
  } as unknown as Element;
  if (text) element.childNodes.push({ nodeName: '#text', value: text, parentNode: element });
  return element;
}

export function prepend(parent: Element, child: Element): void {
  child.parentNode = parent;
  parent.childNodes.unshift(child);
}

export function append(parent: Element, child: Element): void {
  child.parentNode = parent;
  parent.childNodes.push(child);
}
