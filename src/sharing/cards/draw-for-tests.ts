/**
 * `node draw-for-tests.ts shape file`: draws the test card into a PNG, in a process of its own: what
 * fonts a machine has is settled when the first text is set. `NO_CHINESE` names a font to draw with
 * instead of the packaged one. Prints whether it draws Chinese.
 */
import { registerHooks } from 'node:module';
import sharp from 'sharp';
import type { CardShape } from './card.ts';
import { testCard } from './card-for-tests.ts';

const [, , shape = 'wide', file = ''] = process.argv;
if (process.env.NO_CHINESE) {
  const instead = new URL('no-chinese-for-tests.ts', import.meta.url).href;
  const resolve: Parameters<typeof registerHooks>[0]['resolve'] = (specifier, context, next) =>
    specifier.endsWith('/own-font.ts') && context.parentURL?.endsWith('/typeset.ts')
      ? { url: instead, shortCircuit: true }
      : next(specifier, context);
  registerHooks({ resolve });
}
const { drawCard } = await import('./draw-card.ts');
const { readCoverage } = await import('./font-coverage.ts');
const { drawsChinese } = await import('./draws-chinese.ts');
process.stdout.write(`${await drawsChinese()}`);
const drawn = await drawCard(testCard, shape as CardShape, {
  photo: null,
  covers: await readCoverage(),
});
await sharp(drawn).png().toFile(file);
