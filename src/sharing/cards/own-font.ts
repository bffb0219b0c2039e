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
 * Keeps the machine's own fonts out, so that a card looks the same everywhere and a missing font
 * cannot hide behind one of theirs; macOS would not look at font files at all. To be called before
 * the first text is set in a process.
 */
export function useOwnFontOnly(): void {
  process.env.PANGOCAIRO_BACKEND = 'fontconfig';
  process.env.FONTCONFIG_FILE = join(process.cwd(), 'src/sharing/cards/fonts.conf');
}
