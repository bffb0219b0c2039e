/** Colours by the name of their token in `tokens.css`, where those of the day stand. */
export type Palette = Readonly<Record<string, string>>;

/** Ink and paper by night. Contrasts are in the design notes, and in `palettes.test.ts`. */
export const night: Palette = {
  paper: '#1b1714',
  mat: '#25201b',
  ink: '#efe6d8',
  quiet: '#bfb2a2',
  seal: '#f0a58a',
  wheat: '#4f3d12',
  line: '#453b32',
  wave: '#6d6054',
};

/** For eyes that need all the contrast there is: black on white, nothing pale but the waveform. */
export const contrast: Palette = {
  paper: '#fff',
  mat: '#fff',
  ink: '#000',
  quiet: '#000',
  seal: '#8b0000',
  wheat: '#ff0',
  line: '#000',
  wave: '#767676',
};

/** The colours among the tokens of a style sheet. */
export function readPalette(css: string): Palette {
  return Object.fromEntries(
    [...css.matchAll(/--([a-z-]+): (#[0-9a-f]+);/g)].map(([, name, colour]) => [name!, colour!]),
  );
}
