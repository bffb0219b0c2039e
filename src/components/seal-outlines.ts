/**
 * The seal 「故乡痕记」 as outlines, so that it looks the same on machines without a Song font.
 *
 * Drawn once from the four glyphs of Noto Serif SC Bold (npm: @expo-google-fonts/noto-serif-sc
 * 0.4.3; © Google and Adobe, SIL Open Font License 1.1) with opentype.js, neither of which the
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
  path: 'M46 101l-2-7h71l13-17q0 0 2 2q3 2 6 5q4 3 8 6q4 4 7 7q-1 4-6 4h-99M83 150v-105l32 3q0 2-2 4q-1 1-6 2v96h-24M56 236v-89v-11l26 11h-3v82q0 1-5 4q-5 3-14 3h-4M112 229v-82h-2l11-13l23 18q-1 1-3 2q-2 2-5 2v66q0 1-3 2q-4 2-8 4q-5 1-9 1h-4M66 153v-6h59v6h-59M66 213v-6h59v6h-59M158 103l3-5q4 23 11 43q7 19 18 36q11 16 26 29q15 12 35 21l-1 2q-9 2-14 7q-6 6-8 14q-23-15-37-37q-14-22-21-50q-8-28-12-60M203 95h29q-4 26-11 50q-7 23-20 43q-13 20-33 36q-21 16-50 27l-2-2q31-18 49-42q18-24 27-53q9-28 11-59M163 44l35 9q0 2-2 4q-2 1-6 1q-9 29-22 50q-13 21-31 36l-3-2q7-12 12-28q6-16 10-34q5-18 7-36M160 101v-6h53l13-18q0 0 3 2q2 2 6 5q4 3 8 7q4 3 7 7q0 3-5 3h-85M303 191l-9-24q10 0 25 0q15-1 35-2q20 0 42-1q22-1 45-2v3q-21 5-57 12q-35 7-81 14M419 73l33 23q-1 1-5 2q-4 1-10-2l7-1q-7 7-19 15q-12 8-27 17q-15 8-32 17q-16 8-33 16q-16 7-31 12v-2h13q-1 12-5 18q-4 7-9 9l-13-32q0 0 2 0q2 0 5-1q3-1 5-2q12-4 25-12q14-8 28-18q13-10 26-20q13-11 23-21q11-10 17-18M363 44l34 18q-1 2-4 3q-4 1-10-1l8-1q-7 6-18 13q-10 8-23 15q-13 7-26 14q-13 6-25 10v-2h12q-1 11-4 17q-3 6-8 8l-12-29q0 0 3 0q4-1 6-2q9-4 19-12q9-7 19-16q10-10 18-19q8-9 11-16M302 133l-7-23q8 0 24 0q16 0 35-1q20 0 40-1l1 4q-15 3-39 9q-24 6-54 12M443 126l33 18q-1 2-4 3q-3 0-6-1q-10 19-25 35q-15 17-38 30q-23 14-56 24q-32 10-77 16l-1-3q40-10 70-23q30-13 50-29q20-16 33-33q13-18 21-37M145 270l1-1q15 0 24 3q8 3 12 8q3 5 3 10q0 5-4 8q-3 4-8 4q-5 1-11-2q-2-9-7-17q-5-8-10-13M59 419l-15-28q4-2 11-6q6-4 15-10q9-6 17-11l1 1q-4 8-10 20q-6 12-16 26q1 2 0 4q-1 3-3 4M49 309l2-1q12 6 18 13q6 7 8 13q2 7 1 12q-1 5-4 8q-3 3-7 3q-4 0-9-5q1-7 0-15q-2-7-4-15q-2-7-5-13M81 300v-2v-10l29 12h-4v53q0 12-1 25q-1 13-4 26q-3 14-9 26q-7 13-17 25q-11 11-26 21l-2-2q15-18 22-38q8-20 10-41q2-21 2-42v-53M213 300l14-17q0 0 2 2q2 2 6 5q4 3 8 6q4 4 8 7q-1 4-6 4h-150v-7h118M123 334h18l6 3v112l-24 8l11-8q1 8 0 13q-2 5-5 8q-2 4-5 5l-12-26q7-4 9-6q2-2 2-6v-103M123 327v-11l27 11h-3v13q0 0-6 0q-6 0-18 0v-13M126 472l-8-24q6-1 16-3q9-1 22-4q12-2 25-5l1 3q-6 3-14 8q-9 6-19 12q-11 7-23 13M136 327h77v6h-77v-6M225 395l24 21q-2 2-8 0q-5 2-13 4q-9 2-18 4q-10 2-19 2l-1-2q6-4 13-9q7-5 13-11q6-5 9-9M168 390l3-1q6 16 18 28q12 12 28 20q16 8 34 11v3q-7 1-12 7q-5 6-7 16q-18-7-30-19q-13-11-21-27q-8-16-13-38M135 388h77v6h-77v-6M136 357h75v7h-75v-7M200 327h-2l11-13l24 19q-1 1-3 2q-2 1-5 2v59q0 0-4 2q-3 1-8 2q-5 1-9 1h-4v-74M354 361v-11l27 11h-2v85q0 3 2 4q2 2 9 2h30q8 0 15-1q6 0 9 0q3 0 5-1q1-1 2-2q2-4 5-11q3-8 6-19h3l1 31q5 2 8 4q2 2 2 6q0 4-3 7q-2 3-9 5q-6 1-17 2q-12 1-29 1h-31q-13 0-20-2q-7-2-10-7q-3-5-3-15v-89M371 361h74v7h-74v-7M429 289h-3l13-15l27 21q-2 2-5 3q-2 2-7 3v79q0 1-3 2q-4 2-9 3q-5 1-9 1h-4v-97M343 289h101v6h-99l-2-6M307 472l-15-24q5-3 14-8q9-5 20-11q11-7 23-14l1 2q-4 6-10 15q-7 8-15 19q-8 10-18 21M298 340h19l6 4v101l-22 10l11-10q3 8 2 14q-1 7-3 11q-3 4-6 6l-18-29q7-4 9-6q2-3 2-7v-94M298 334l12-13l21 19q-1 1-3 3q-3 1-7 1l2-2v10h-25v-18M286 271l1-2q17 3 28 8q10 5 15 12q5 7 5 13q1 6-2 10q-3 5-8 6q-5 1-12-3q-2-8-7-16q-4-8-10-15q-5-8-10-13M269 334h43v6h-41l-2-6',
} as const;
