/* In place of `own-font.ts`: the same font without its Chinese, as when the packaged one is lost. */
export { fontNames, withOwnFontOnly } from './own-font.ts';

export const fontFile = () => process.env.NO_CHINESE;
