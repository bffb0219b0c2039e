import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { partWords } from '../locale/part-words.ts';

/** A place in a package's module, and the code that is to stand there. */
interface Rewording {
  path: RegExp;
  changes: readonly (readonly [found: RegExp, instead: string])[];
}

const { drag, choose } = partWords;
const say = (words: string) => JSON.stringify(words);

const REWORDINGS: readonly Rewording[] = [
  {
    path: /@dnd-kit\/core\/dist\/core\.esm\.js$/,
    changes: [
      [
        /const defaultScreenReaderInstructions = \{.*?\n\};/s,
        `const defaultScreenReaderInstructions = { draggable: ${say(drag.help)} };`,
      ],
      [
        /const defaultAnnouncements = \{.*?\n\};/s,
        `const defaultAnnouncements = {
          onDragStart: () => ${say(drag.lifted)},
          onDragOver: () => ${say(drag.moved)},
          onDragEnd: () => ${say(drag.dropped)},
          onDragCancel: () => ${say(drag.cancelled)},
        };`,
      ],
    ],
  },
  {
    path: /react-select\/dist\/index-[^/]+\.esm\.js$/,
    changes: [
      [/'No options'/g, say(choose.none)],
      [/'Loading\.\.\.'/g, say(choose.loading)],
    ],
  },
  {
    path: /react-select\/dist\/Select-[^/]+\.esm\.js$/,
    changes: [
      [
        /var defaultAriaLiveMessages = \{.*?\n\};/s,
        `var defaultAriaLiveMessages = {
          guidance: ({ context }) => ({
            menu: ${say(choose.menu)}, input: ${say(choose.closed)}, value: ${say(choose.chosenOnes)},
          })[context] || '',
          onChange: ({ action, label = '', labels = [] }) => {
            if (action === 'clear') return ${say(choose.cleared)};
            if (action === 'initial-input-focus') return ${say(choose.chosen)} + labels.join('、');
            if (action === 'select-option') return ${say(choose.chosen)} + label;
            return /option$|value$/.test(action) ? ${say(choose.taken)} + label : '';
          },
          onFocus: ({ context, label = '', isAppleDevice }) =>
            context === 'value' || isAppleDevice ? label : '',
          onFilter: ({ resultsMessage }) => resultsMessage,
        };`,
      ],
      [/placeholder: 'Select\.\.\.'/, `placeholder: ${say(choose.placeholder)}`],
      [/'No options'/g, say(choose.none)],
      [/'Loading\.\.\.'/g, say(choose.loading)],
      [
        /return "".concat\(count, " result"\).concat\(count !== 1 \? 's' : '', " available"\);/,
        `return ${say(choose.count('#'))}.replace('#', count);`,
      ],
    ],
  },
];

/** The module with every change made; throws where a newer version says something else. */
export function reword(path: string, source: string, { changes }: Rewording): string {
  return changes.reduce((text, [found, instead]) => {
    if (text.search(found) === -1) throw new Error(`${path} no longer holds ${found}`);
    return text.replace(found, () => instead);
  }, source);
}

/** Puts Chinese where a package of Decap's has English words and no way to give it others. */
export const rewordParts: Plugin = {
  name: 'reword-parts',
  setup(build) {
    for (const rewording of REWORDINGS)
      build.onLoad({ filter: rewording.path }, async ({ path }) => ({
        contents: reword(path, await readFile(path, 'utf8'), rewording),
        loader: 'js',
      }));
  },
};
