/** For tests: the page around the panel, which is fetched when it is asked for, as in the editor. */
import type { BringInOptions } from './open-bring-in.ts';

/** What can be said from outside the browser. */
export type Told = Partial<Omit<BringInOptions, 'file' | 'take' | 'createPerson'>>;

export interface BringInHost {
  taken: { text: string; summary: string }[];
  created: string[];
  open: (options: Told) => Promise<void>;
}

const taken: BringInHost['taken'] = [];
const created: string[] = [];

async function open(options: Told): Promise<void> {
  const { openBringIn } = await import('./open-bring-in.ts');
  openBringIn({
    current: '',
    known: [],
    narrators: [],
    interviewers: [],
    recordingLength: null,
    take: (text, summary) => taken.push({ text, summary }),
    createPerson: async (name) => {
      if (name === '李坏') throw new Error('away');
      created.push(name);
      return 'person-1';
    },
    ...options,
  });
}

Object.assign(globalThis, { bringIn: { taken, created, open } satisfies BringInHost });
