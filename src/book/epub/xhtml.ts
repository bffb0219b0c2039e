import { escapeXml } from '../../sharing/escape-xml.ts';

export const XML = '<?xml version="1.0" encoding="utf-8"?>\n';
export const LANGUAGE = 'zh-CN';

/** What an e-book may hold of Unicode: no control characters, no halves of characters. */
export function isWritable(point: number): boolean {
  if (point < 0x20) return point === 0x9 || point === 0xa || point === 0xd;
  if (point >= 0x7f && point <= 0x9f) return false;
  if (point >= 0xd800 && point <= 0xdfff) return false;
  if (point >= 0xfdd0 && point <= 0xfdef) return false;
  return (point & 0xfffe) !== 0xfffe;
}

/** A page of an e-book. `title` is text, `body` XHTML. */
export function writePage(title: string, body: string): string {
  return `${XML}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${LANGUAGE}" xml:lang="${LANGUAGE}">
<head><meta charset="utf-8"/><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="../style.css"/></head>
<body>
${body}
</body>
</html>
`;
}

/** A paragraph of a text, in a style of its own; nothing where there is none. */
export function paragraph(style: string, text: string | null): string {
  return text ? `<p class="${style}">${escapeXml(text)}</p>\n` : '';
}
