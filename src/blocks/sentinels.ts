/**
 * Unicode noncharacters (U+FDD0…) stand for characters that Markdown must not interpret. Text from
 * outside can't contain them: `cleanText` removes them first, and the parser makes U+FFFD of
 * entities such as `&#xFDD0;`.
 */
export const sentinels = {
  lessThan: '\uFDD0',
  backtick: '\uFDD1',
  tilde: '\uFDD2',
  /** Zero width, counts as a letter: lets `**注意：**内容` close where Chinese has no spaces. */
  joiner: '\uFDD3',
  lineBreak: '\uFDD4',
  wordStart: '\uFDD5',
  wordEnd: '\uFDD6',
} as const;

const TYPED: Record<string, string> = {
  [sentinels.lessThan]: '<',
  [sentinels.backtick]: '`',
  [sentinels.tilde]: '~',
  [sentinels.joiner]: '',
  [sentinels.lineBreak]: ' ',
};

/** The text as it was typed, with the sentinels turned back, and dialect words as plain text. */
export function asTyped(text: string, words: readonly { text: string }[] = []): string {
  return text
    .replace(/\uFDD5(\d+)\uFDD6/g, (_, index: string) => words[Number(index)]?.text ?? '')
    .replace(/[\uFDD0-\uFDD6]/g, (sentinel) => TYPED[sentinel] ?? '');
}

/** Line ends that are none of ours, and characters that no text has. */
export const unclean: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\r\n?|[\u2028\u2029]/g, '\n'],
  // oxlint-disable-next-line no-control-regex
  [/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFDD0-\uFDEF\uFFFE\uFFFF\uFEFF]/g, ''],
];

/**
 * Text that every later step can rely on: LF line ends, no BOM, no noncharacters, no control
 * characters but tab and newline, no lone surrogates.
 */
export function cleanText(text: string): string {
  return unclean.reduce(
    (clean, [pattern, instead]) => clean.replace(pattern, instead),
    text.toWellFormed(),
  );
}
