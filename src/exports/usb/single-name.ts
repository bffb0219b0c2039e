import { safeName } from './usb-path.ts';

/** Characters: with an ending, short enough for every drive in every script. */
const LONGEST = 60;

/** Names for files by title, each once in a folder; case does not tell two apart on a stick. */
export function createNamer(): (title: string) => string {
  const taken = new Set<string>();
  return (title) => {
    const short = [...title.trim()].slice(0, LONGEST).join('').trim();
    const name = safeName(short.replaceAll('/', '／')) || '故事';
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name}-${number}`;
    taken.add(free.toLowerCase());
    return `${free}.html`;
  };
}
