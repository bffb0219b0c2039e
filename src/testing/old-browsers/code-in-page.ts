import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attributesOf, textIn } from './late-in-markup.ts';
import type { SourceType } from './late-in-script.ts';

/** The scripts that stand in a page itself. */
export function scriptsIn(page: readonly Tree.Element[]): { code: string; kind: SourceType }[] {
  return page.flatMap((element) => {
    const { type, src } = attributesOf(element);
    if (element.tagName !== 'script' || src || type?.endsWith('json')) return [];
    return [{ code: textIn(element), kind: type === 'module' ? 'module' : 'script' }];
  });
}

/** The styles that stand in a page itself, `style="…"` included. */
export function stylesIn(page: readonly Tree.Element[]): string[] {
  return page.flatMap((element) => {
    const { style } = attributesOf(element);
    return [
      ...(element.tagName === 'style' ? [textIn(element)] : []),
      ...(style ? [`a { ${style} }`] : []),
    ];
  });
}
