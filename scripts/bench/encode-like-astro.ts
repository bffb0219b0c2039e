import { readFile } from 'node:fs/promises';
import astroService from 'astro/assets/services/sharp';

type AstroConfig = Parameters<typeof astroService.transform>[2];
type AstroLogger = Parameters<typeof astroService.transform>[3];
const astroConfig = { service: { entrypoint: '', config: {} } } as unknown as AstroConfig;
const astroLogger = console as unknown as AstroLogger;

/**
 * Makes an AVIF as Astro's own image service does with nothing set (sharp's quality 50, effort 4);
 * returns its bytes.
 */
export async function encodeLikeAstro(file: string, width: number): Promise<number> {
  const wanted = { src: file, width, format: 'avif' };
  const original = new Uint8Array(await readFile(file));
  const { data } = await astroService.transform(original, wanted, astroConfig, astroLogger);
  return data.length;
}
