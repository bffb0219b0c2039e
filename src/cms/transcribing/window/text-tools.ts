import { transcribingStrings as strings } from '../../../strings/transcribing-window.ts';
import type { TextChange } from '../../../review/replace/replace-name.ts';
import { decapDoors } from '../../entry/doors.ts';
import { openBringIn } from '../bring-in/open-bring-in.ts';
import { openDifference } from '../checking/open-difference.ts';
import { openReplaceName } from '../checking/open-replace-name.ts';
import { writeText } from './entry-recordings.ts';
import type { NewsLine } from './news-line.ts';
import { changeTexts, textsInForm } from './replace-everywhere.ts';
import type { Transcribing } from './transcribing.ts';

/** What is done with a whole text, each in a panel of its own. */
export interface TextTools {
  bringIn: (file?: File) => void;
  difference: () => void;
  replaceName: (name?: string) => void;
}

/** The tools of the text that is open; what they did is said in `news`, with a way back. */
export function makeTextTools(open: Transcribing, news: NewsLine): TextTools {
  const { editor, sound } = open;

  function bringIn(file?: File): void {
    const { known, narrators, interviewers } = open.people();
    const create = decapDoors().createChoiceIn('people');
    const before = editor.text();
    openBringIn({
      current: before,
      known: known.people,
      narrators,
      interviewers,
      recordingLength: sound.length(),
      ...(file && { file }),
      ...(create && { createPerson: async (name) => (await create(name)).value }),
      take: (text, summary) => {
        editor.replace(text);
        // To be read from its beginning, with nothing marked that the next key would delete.
        const from = text.startsWith(before) ? before.length : 0;
        editor.goTo({ from, to: from });
        open.flush();
        void open.findPeople();
        news.say(strings.broughtIn(summary), () => editor.replace(before));
      },
    });
  }

  function difference(): void {
    const { recording, layer } = open.place();
    const [mine, other] = [editor.text(), open.otherText()];
    const isPublished = layer === 'transcript';
    openDifference({
      published: isPublished ? mine : other,
      verbatim: isPublished ? other : mine,
      goTo: (range, field) => {
        if (field !== open.place().layer) open.moveTo({ layer: field });
        editor.goTo(range);
      },
      copy: ({ field, text }) => {
        open.flush();
        writeText({ recording, layer: field }, text);
        news.say(strings.layerMade[field]);
        open.moveTo({ layer: field });
      },
    });
  }

  function replaceName(name?: string): void {
    open.flush();
    openReplaceName({
      texts: textsInForm,
      known: open.people().known,
      name,
      apply: (changes, undo) => {
        let changed: TextChange[] = [];
        open.adopt(() => {
          changed = changeTexts(changes, undo);
        });
        const left = changes.length - changed.length;
        const said = strings.replaced(changed.length) + (left > 0 ? strings.notReplaced(left) : '');
        news.say(said, () => open.adopt(() => void changeTexts(undo, changes)));
      },
    });
  }

  return { bringIn, difference, replaceName };
}
