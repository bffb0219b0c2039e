/* In place of `own-font.ts`: the same font without its Chinese, as when the packaged one is lost. */
export { fontNames, useOwnFontOnly } from './own-font.ts';

export const fontFile = () => process.env.NO_CHINESE;
