/**
 * A syllable as it may be heard around here, and typed by those who never learned pinyin at
 * school: zh, ch, sh are like z, c, s; n and r like l; -ng like -n; ü like u.
 */
export function blurSyllable(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^[nr](?=.)/, 'l')
    .replace(/ng$/, 'n')
    .replace('v', 'u');
}

const ALIKE = [
  ['zh', 'z'],
  ['ch', 'c'],
  ['sh', 's'],
  ['l', 'n', 'r'],
];

/** All ways of writing a syllable that blur to the same, its own first. */
export function spellings(syllable: string): string[] {
  const [, initial, final] = /^([zcs]h?|[lnr](?=.)|)(.*)$/.exec(syllable)!;
  const initials = ALIKE.find((alike) => alike.indexOf(initial!) >= 0) ?? [initial!];
  const open = final!.replace(/ng$/, 'n');
  const finals = open.endsWith('n') && open !== 'n' ? [open, `${open}g`] : [final!];
  if (/v/.test(final!)) finals.push(final!.replace('v', 'u'));
  const all = initials.reduce<string[]>(
    (known, start) => known.concat(finals.map((end) => start + end)),
    [],
  );
  return [syllable].concat(all.filter((spelling) => spelling !== syllable));
}
