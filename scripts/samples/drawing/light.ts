/** Where the light of a scene comes from: degrees clockwise from the right, and height above it. */
export interface Light {
  azimuth: number;
  elevation: number;
}

function distant(light: Light): string {
  return `<feDistantLight azimuth="${light.azimuth}" elevation="${light.elevation}"/>`;
}

/**
 * Gives flat shapes volume: their outline, blurred, becomes a height map that the light falls on.
 * Sizes are in scene pixels, so filtered shapes must not be drawn inside a scaling transform.
 */
function form(id: string, size: number, light: Light): string {
  return `<filter id="${id}" x="-15%" y="-15%" width="130%" height="130%" color-interpolation-filters="sRGB">
<feGaussianBlur in="SourceAlpha" stdDeviation="${size}" result="height"/>
<feDiffuseLighting in="height" surfaceScale="${size * 3}" diffuseConstant="1" lighting-color="#fff" result="lit">${distant(light)}</feDiffuseLighting>
<feComposite in="lit" in2="SourceGraphic" operator="arithmetic" k1="0.95" k2="0" k3="0.34" k4="0" result="shaded"/>
<feComposite in="shaded" in2="SourceAlpha" operator="in"/></filter>`;
}

/** Lays a grain of earth, bark, cloth or brick over a shape, lit from the scene's side. */
function rough(id: string, frequency: string, depth: number, light: Light, ragged = 0): string {
  return `<filter id="${id}" x="-3%" y="-3%" width="106%" height="106%" color-interpolation-filters="sRGB">
<feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="4" seed="7" result="noise"/>
<feDisplacementMap in="SourceGraphic" in2="noise" scale="${ragged}" xChannelSelector="R" yChannelSelector="G" result="edge"/>
<feDiffuseLighting in="noise" surfaceScale="${depth}" diffuseConstant="1.25" lighting-color="#fff" result="lit">${distant(light)}</feDiffuseLighting>
<feComposite in="lit" in2="edge" operator="arithmetic" k1="0.8" k2="0" k3="0.25" k4="0" result="shaded"/>
<feComposite in="shaded" in2="edge" operator="in"/></filter>`;
}

function soft(id: string, size: number): string {
  return `<filter id="${id}" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="${size}"/></filter>`;
}

/** Every filter the scenes use, for the light of one scene. */
export function lightFilters(light: Light): string {
  return [
    ...[2, 4, 8, 16, 32].map((size) => form(`form-${size}`, size, light)),
    rough('earth', '0.012 0.055', 3.2, light, 10),
    rough('mud', '0.035', 3.4, light, 6),
    rough('bark', '0.06 0.012', 8, light, 12),
    rough('plaster', '0.018', 1.8, light, 4),
    rough('cloth', '0.13', 0.9, light, 2),
    rough('thatch', '0.16 0.02', 5, light, 14),
    rough('wood', '0.012 0.12', 3, light, 3),
    rough('upright-wood', '0.12 0.012', 3, light, 3),
    rough('water', '0.006 0.09', 5, light, 8),
    rough('leaves', '0.05', 10, light, 34),
    ...[1, 2, 4, 8, 16, 40].map((size) => soft(`soft-${size}`, size)),
  ].join('\n');
}

/** The attribute that puts one of the filters on a shape. */
export function through(filter: string): string {
  return `filter="url(#${filter})"`;
}
