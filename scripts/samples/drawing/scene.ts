import { lightFilters, type Light } from './light.ts';
import type { Random } from './random.ts';

/** A picture to be drawn: its size in scene units, its light, and the drawing itself. */
export interface Scene {
  width: number;
  height: number;
  light?: Light;
  draw(random: Random): string;
}

/** Drawn beyond the frame on every side, because filters mistake the canvas's end for an edge. */
export const overdraw = 100;

/** The scene as an SVG document, with `overdraw` of margin to crop. */
export function composeScene(scene: Scene, random: Random): string {
  const light = scene.light ?? { azimuth: 215, elevation: 52 };
  const [width, height] = [scene.width + overdraw * 2, scene.height + overdraw * 2];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-overdraw} ${-overdraw} ${width} ${height}"><defs>${lightFilters(light)}</defs>${scene.draw(random)}</svg>`;
}
