import type { Facts } from '../entries/entry-facts.ts';

/** Words as IIIF has them, by language. */
export type IiifWords = { zh: string[] };

export const zh = (...texts: string[]): IiifWords => ({ zh: texts });

export interface IiifFact {
  label: IiifWords;
  value: IiifWords;
}

export const iiifFact = ([label, value]: Facts[number]): IiifFact => ({
  label: zh(label),
  value: zh(value),
});
