import { escapeXml } from '../escape-xml.ts';

/** An element with a text; nothing where there is none. */
export function xmlElement(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>\n`;
}

/** An element with attributes only; those that are null are left out. */
export function xmlEmpty(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return `<${name}${written.join('')}/>\n`;
}
