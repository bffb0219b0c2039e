import { usualFonds } from '../../../model/next-reference-code.ts';
import type { Site } from '../../../model/site.ts';

/** 全宗号: the letters in the settings, else those that the codes begin with; null without either. */
export function fondsOf(
  { fonds }: Pick<Site, 'fonds'>,
  entries: readonly { referenceCode?: string | undefined }[],
): string | null {
  return fonds || usualFonds(entries.flatMap(({ referenceCode }) => referenceCode ?? []));
}
