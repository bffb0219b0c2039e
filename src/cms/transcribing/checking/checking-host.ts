/* What a test page runs in the browser: the lists and panels, at a desk that writes down what is asked of it. */
import type { EntryText } from '../../../review/replace/find-name.ts';
import type { KnownNames } from './checked-desk.ts';
import { makeChecking, type Checking } from './make-checking.ts';
import { openDifference } from './open-difference.ts';
import { openReplaceName } from './open-replace-name.ts';
import type { TwoTexts } from './start-other-text.ts';

export interface HostSetting {
  text: string;
  other?: string;
  length?: number | null;
  known?: KnownNames;
}

const asked: unknown[][] = [];
const ask =
  (what: string) =>
  (...how: unknown[]) =>
    void asked.push([what, ...how]);
let text = '';

const host = {
  asked,
  checking: null as Checking | null,
  open({ text: first, other = '', length = null, known }: HostSetting) {
    text = first;
    host.checking = makeChecking({
      text: () => text,
      otherText: () => other,
      length: () => length,
      known: () => (known ? Promise.resolve(known) : Promise.reject(new Error('away'))),
      goTo: ({ from, to }) => ask('goTo')(text.slice(from, to)),
      play: ask('play'),
      openDifference: ask('difference'),
      openReplace: ask('replace'),
    });
    document.querySelector('aside')!.append(host.checking.element);
  },
  type(next: string) {
    text = next;
  },
  difference(texts: TwoTexts) {
    openDifference({ ...texts, goTo: ask('goTo'), copy: ask('copy') });
  },
  replace(texts: EntryText[], known: KnownNames, name?: string) {
    openReplaceName({ texts: () => texts, apply: ask('apply'), name, known });
  },
};
export type CheckingHost = typeof host;
Object.assign(window, { host });
