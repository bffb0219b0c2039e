import { transcribingStrings as strings } from '../../../strings/transcribing-window.ts';
import { button, element } from '../../widgets/element.ts';
import { layers, type EntryRecording, type Layer, type TextPlace } from './entry-recordings.ts';

export interface TextChoice {
  recordings: HTMLElement;
  layers: HTMLElement;
  show: (recordings: readonly EntryRecording[], open: TextPlace) => void;
}

const ADD = 'add';

function factsOf({ title, date }: EntryRecording): string {
  return [title, date].filter(Boolean).join('，');
}

/** Which recording, and which of its two texts, is open. */
export function makeTextChoice(
  choose: (place: Partial<TextPlace>) => void,
  add: () => void,
): TextChoice {
  const select = element('select', { 'aria-label': strings.recordings });
  select.addEventListener('change', () => {
    if (select.value === ADD) add();
    else choose({ recording: Number(select.value) });
  });
  const buttons = new Map<Layer, HTMLButtonElement>(
    layers.map((layer) => [
      layer,
      button(strings.layer[layer], () => choose({ layer }), {
        class: 'desk-button',
        title: strings.layerHelp[layer],
      }),
    ]),
  );
  let shown = '';
  return {
    recordings: select,
    layers: element(
      'span',
      { class: 'transcribing-layers', role: 'group', 'aria-label': strings.layers },
      ...buttons.values(),
    ),
    show: (recordings, { recording, layer }) => {
      const names = recordings.map((each, place) => strings.recording(place, factsOf(each)));
      // A list that somebody has open is not drawn anew.
      if (shown !== names.join('\n')) {
        shown = names.join('\n');
        const options = names.map((name, place) =>
          element('option', { value: String(place) }, name),
        );
        select.replaceChildren(...options, element('option', { value: ADD }, strings.addRecording));
      }
      select.value = String(recording);
      for (const [name, each] of buttons) each.setAttribute('aria-pressed', String(name === layer));
    },
  };
}
