const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  lrm: '',
  rlm: '',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
};

function decodeEntity(entity: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? entity;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  // Control characters are no speech, and a surrogate is no character.
  const isText = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isText ? String.fromCodePoint(code) : '';
}

/** `&lt;`, `&#39;`, `&nbsp;` as the characters they stand for; unknown entities stay. */
function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, decodeEntity);
}

function joinLines(paragraph: string): string {
  const lines = paragraph.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

/**
 * The paragraphs of a cue: tags, positions (`{\an8}`) and entities gone. A single line break is the
 * caption's width and becomes a space; a blank line, `<br><br>`, a dialogue dash or the mark
 * of a line in plain Mandarin starts a paragraph. Nothing is invented: no punctuation is added.
 */
export function captionText(cue: string): string[] {
  return decodeEntities(
    cue.replace(/<br\s*\/?>/gi, '\n').replace(/<\/?[a-z][^<>]*>|<[\d:.]+>|\{\\[^{}]*\}/gi, ''),
  )
    .replace(/[^\P{Cc}\n]|[\u2028\u2029\u200b\ufeff\ufffe\uffff]/gu, ' ')
    .split(/\n\s*\n|\n(?=\s*[-–—]\s*[^-–—\s])|\n(?=\s*〔普通话〕)/)
    .map((paragraph) => joinLines(paragraph))
    .filter((paragraph) => paragraph !== '');
}
