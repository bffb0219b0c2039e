/** Letter sizes, smallest first; the two larger ones are 大字版. */
export const SIZES = ['standard', 'large', 'larger'] as const;
/** Colours; `auto` follows the phone. */
export const LIGHTS = ['auto', 'day', 'night', 'contrast'] as const;

export type Size = (typeof SIZES)[number];
export type Light = (typeof LIGHTS)[number];

/**
 * Where the link to a choice leads, `#size-large`. Without script the fragment itself is the choice
 * (`:target` in `write-mode-styles.ts`); with it, `remembered-modes.ts` takes it from the link.
 */
export const sizeLink = (size: Size) => `#size-${size}`;
export const lightLink = (light: Light) => `#light-${light}`;
