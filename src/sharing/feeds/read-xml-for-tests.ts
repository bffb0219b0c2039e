import type { Page } from 'playwright-core';

/** An element as a strict parser reads it. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  /** All text within. */
  text: string;
  children: XmlNode[];
}

/** Reads a document with a browser's XML parser, as strict as they come; throws where it is not well-formed. */
export function readXml(page: Page, xml: string): Promise<XmlNode> {
  return page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, 'text/xml');
    const broken = document.querySelector('parsererror');
    if (broken) throw new Error(broken.textContent ?? '');
    const read = (element: Element): XmlNode => ({
      name: element.tagName,
      attributes: Object.fromEntries(
        Array.from(element.attributes, (each) => [each.name, each.value]),
      ),
      text: element.textContent ?? '',
      children: Array.from(element.children, read),
    });
    return read(document.documentElement);
  }, xml);
}

export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

/** The text of the one child with a name; undefined where there is none. */
export function childText(node: XmlNode, name: string): string | undefined {
  return childrenOf(node, name)[0]?.text;
}
