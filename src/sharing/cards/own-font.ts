import { createRequire } from 'node:module';
import { join } from 'node:path';

const PACKAGE = '@expo-google-fonts/noto-serif-sc';
const FILES = {
  bold: '700Bold/NotoSerifSC_700Bold.ttf',
  medium: '500Medium/NotoSerifSC_500Medium.ttf',
} as const;

export type Weight = keyof typeof FILES;

/** What Pango calls them. A wrong name would quietly be another font. */
export const fontNames = { bold: 'Noto Serif SC Bold', medium: 'Noto Serif SC Medium' } as const;

// From the project, not from this file: pages run from where Astro has put their code.
const require = createRequire(join(process.cwd(), 'package.json'));

/** Whole path of the packaged font. */
export function fontFile(weight: Weight): string {
  return require.resolve(`${PACKAGE}/${FILES[weight]}`);
}

/** Part of every card's name: another version may look different. */
export function fontVersion(): string {
  return (require(`${PACKAGE}/package.json`) as { version: string }).version;
}

/**
 * Keeps the machine's own fonts out while `setFirst` sets the first text of this process, which is
 * when they would be looked for: a card then looks the same everywhere, and a missing font cannot
 * hide behind one of theirs. macOS would not look at font files at all. Programs that are started
 * later get their fonts as ever.
 */
export async function withOwnFontOnly(setFirst: () => Promise<unknown>): Promise<void> {
  process.env.PANGOCAIRO_BACKEND = 'fontconfig';
  const { FONTCONFIG_FILE: before } = process.env;
  process.env.FONTCONFIG_FILE = join(process.cwd(), 'src/sharing/cards/fonts.conf');
  await setFirst().finally(() => {
    if (before === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = before;
  });
}
