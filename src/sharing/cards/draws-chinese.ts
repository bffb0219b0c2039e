import { typeset } from './typeset.ts';

const SIZE = 48;

/**
 * Whether texts are really set in a font that has Chinese. One that failed to load draws boxes, and
 * no error tells; but 一 is a single stroke, and no box is as flat.
 */
export async function drawsChinese(): Promise<boolean> {
  try {
    const stroke = await typeset('一', { size: SIZE, weight: 'bold', colour: '#000000' });
    return stroke.width > SIZE / 2 && stroke.height < SIZE / 3;
  } catch {
    return false;
  }
}
