/**
 * The seal 「故乡痕记」 as outlines, so that it looks the same on machines without a Song font.
 *
 * Drawn once from the four glyphs of Noto Serif SC Bold (npm: @expo-google-fonts/noto-serif-sc
 * 0.4.3; © Google and Adobe, SIL Open Font License 1.1) with opentype.js and svgo, none of which the
 * project needs again: each glyph is stretched to fill a quarter of a square of 520 units (44 of
 * margin, 18 between the characters), as a seal-cutter does, and rounded to whole units: a tenth
 * of a pixel in the header, one of a share picture. Finer would be seen nowhere and be paid for by
 * every page.
 *
 * After a change here, `node scripts/draw-seal.ts` draws the icons anew.
 */
export const sealOutlines = {
  /** Side of the square, in units. */
  size: 520,
  /** Radius of its corners. */
  corner: 40,
  /** SVG path data of the characters. */
  path: 'm46 101-2-7h71l13-17 2 2 6 5 8 6 7 7q-1 4-6 4zm37 49V45l32 3-2 4-6 2v96zm-27 86V136l26 11h-3v82l-5 4q-5 3-14 3zm56-7v-82h-2l11-13 23 18-3 2q-2 2-5 2v66l-3 2-8 4-9 1zm-46-76v-6h59v6zm0 60v-6h59v6zm92-110 3-5q4 23 11 43 7 19 18 36 11 16 26 29 15 12 35 21l-1 2q-9 2-14 7-6 6-8 14-23-15-37-37t-21-50q-8-28-12-60m45-8h29q-4 26-11 50-7 23-20 43t-33 36q-21 16-50 27l-2-2q31-18 49-42t27-53q9-28 11-59m-40-51 35 9-2 4-6 1q-9 29-22 50t-31 36l-3-2q7-12 12-28 6-16 10-34 5-18 7-36m-3 57v-6h53l13-18 3 2 6 5 8 7 7 7q0 3-5 3zm143 90-9-24h25l35-2 42-1 45-2v3l-57 12zM419 73l33 23-5 2q-4 1-10-2l7-1q-7 7-19 15l-27 17-32 17-33 16-31 12v-2h13q-1 12-5 18-4 7-9 9l-13-32h2l5-1 5-2q12-4 25-12l28-18 26-20 23-21q11-10 17-18m-56-29 34 18-4 3q-4 1-10-1l8-1-18 13q-10 8-23 15l-26 14-25 10v-2h12q-1 11-4 17t-8 8l-12-29h3l6-2q9-4 19-12l19-16 18-19q8-9 11-16m-61 89-7-23h24l35-1 40-1 1 4-39 9zm141-7 33 18-4 3-6-1q-10 19-25 35-15 17-38 30-23 14-56 24-32 10-77 16l-1-3q40-10 70-23t50-29 33-33q13-18 21-37M145 270l1-1q15 0 24 3 8 3 12 8 3 5 3 10t-4 8q-3 4-8 4-5 1-11-2-2-9-7-17zM59 419l-15-28 11-6 15-10 17-11 1 1-10 20q-6 12-16 26v4zM49 309l2-1q12 6 18 13t8 13q2 7 1 12t-4 8-7 3-9-5v-15l-4-15zm32-9v-12l29 12h-4v53l-1 25-4 26q-3 14-9 26-7 13-17 25-11 11-26 21l-2-2q15-18 22-38 8-20 10-41l2-42zm132 0 14-17 2 2 6 5 8 6 8 7q-1 4-6 4H95v-7zm-90 34h18l6 3v112l-24 8 11-8v13l-5 8q-2 4-5 5l-12-26 9-6q2-2 2-6zm0-7v-11l27 11h-3v13h-24zm3 145-8-24 16-3 22-4 25-5 1 3-14 8-19 12zm10-145h77v6h-77zm89 68 24 21q-2 2-8 0l-13 4-18 4-19 2-1-2 13-9 13-11zm-57-5 3-1q6 16 18 28t28 20 34 11v3q-7 1-12 7t-7 16q-18-7-30-19-13-11-21-27t-13-38m-33-2h77v6h-77zm1-31h75v7h-75zm64-30h-2l11-13 24 19-3 2-5 2v59l-4 2-8 2-9 1h-4zm154 34v-11l27 11h-2v85q0 3 2 4 2 2 9 2h30l15-1h9l5-1 2-2 5-11 6-19h3l1 31 8 4q2 2 2 6t-3 7q-2 3-9 5l-17 2-29 1h-31q-13 0-20-2t-10-7-3-15zm17 0h74v7h-74zm58-72h-3l13-15 27 21-5 3q-2 2-7 3v79l-3 2-9 3-9 1h-4zm-86 0h101v6h-99zm-36 183-15-24 14-8 20-11 23-14 1 2-10 15-15 19zm-9-132h19l6 4v101l-22 10 11-10q3 8 2 14l-3 11-6 6-18-29 9-6q2-3 2-7zm0-6 12-13 21 19-3 3-7 1 2-2v10h-25zm-12-63 1-2q17 3 28 8 10 5 15 12t5 13q1 6-2 10-3 5-8 6t-12-3q-2-8-7-16-4-8-10-15zm-17 63h43v6h-41z',
} as const;
