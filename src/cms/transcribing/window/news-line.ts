import { transcribingStrings as strings } from '../../../strings/transcribing-window.ts';
import { button, element } from '../../widgets/element.ts';

/** Above the text: what was just done, and a button that takes it back. */
export interface NewsLine {
  element: HTMLElement;
  say: (sentence: string, takeBack?: () => void) => void;
}

export function makeNewsLine(): NewsLine {
  const words = element('span', { role: 'status' });
  const undo = button(strings.takeBack, () => undefined, { class: 'desk-button' });
  const line = element('p', { class: 'transcribing-news', hidden: true }, words, undo);
  const say: NewsLine['say'] = (sentence, takeBack) => {
    line.hidden = sentence === '';
    words.textContent = sentence;
    undo.hidden = !takeBack;
    undo.onclick = () => {
      takeBack?.();
      say(strings.takenBack);
    };
  };
  return { element: line, say };
}
