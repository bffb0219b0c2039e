/** Widths to height that a row can take: slivers would be too thin to tap, and to write a year under. */
const [NARROWEST, WIDEST] = [0.65, 3];
/** Steps of width to height: no photo is more than 2.5 % off. */
const STEP = 0.05;

/**
 * The class that says how wide a photo is for its height, `w13` to `w60`: twentieths. The style
 * sheet `wall-shapes.css` has one rule for each, since no page may carry styles of its own.
 */
export function shapeClass({ width, height }: { width: number; height: number }): string {
  const shape = Math.min(WIDEST, Math.max(NARROWEST, width / height));
  return `w${Math.round(shape / STEP)}`;
}

/** Every rule of `wall-shapes.css`. */
export function shapeRules(): string[] {
  const [first, last] = [NARROWEST / STEP, WIDEST / STEP].map(Math.round) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const twentieths = first + index;
    return `.w${twentieths} {\n  --shape: ${Number((twentieths * STEP).toFixed(2))};\n}\n`;
  });
}
