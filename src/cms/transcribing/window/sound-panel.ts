import { transcribingStrings as strings } from '../../../strings/transcribing-window.ts';
import { decapDoors } from '../../entry/doors.ts';
import { openPanel } from '../../panel/open-panel.ts';
import { element } from '../../widgets/element.ts';
import { recordingWidget, type RecordingWidget } from '../../widgets/recording/recording-widget.ts';
import { readRecordings } from './entry-recordings.ts';
import { followEntry } from './follow-entry.ts';

function makeWidget(number: number): RecordingWidget {
  const { files, changeField } = decapDoors();
  return recordingWidget(files)({
    id: 'transcribing-recording',
    options: {},
    change: (file) => changeField(['recordings', number, 'file'], file),
    entry: () => decapDoors().readOpenEntry()?.fields() ?? {},
  });
}

export interface SoundPanels {
  /** Opens the panel of the recording with this number; `file` is taken in at once. */
  open: (number: number, file?: File) => void;
  /** Whether a file of this recording is on its way, with its panel closed. */
  isSending: (number: number) => boolean;
}

/**
 * The panels in which a recording is chosen, recorded or taken away, with the form's own widget. One
 * that is closed while a file is on its way lets it go on, and says so, until the entry is left.
 */
export function makeSoundPanels(say: (sentence: string) => void): SoundPanels {
  /** By the recording's number. */
  const sending = new Map<number, { widget: RecordingWidget; stop: () => void }>();

  function letGoOn(number: number, widget: RecordingWidget): void {
    const stop = followEntry(
      () => undefined,
      () => widget.close?.(),
    );
    sending.set(number, { widget, stop });
    say(strings.soundGoesOn);
  }

  function takeBack(number: number): RecordingWidget {
    const { widget, stop } = sending.get(number) ?? { widget: makeWidget(number), stop: null };
    stop?.();
    sending.delete(number);
    return widget;
  }

  function open(number: number, file?: File): void {
    const widget = takeBack(number);
    widget.show(readRecordings()[number]?.file ?? '');
    openPanel({
      title: strings.soundTitle,
      content: element(
        'div',
        { class: 'transcribing-recording' },
        element('p', {}, strings.soundLead),
        widget.element,
      ),
      onClose: () => (widget.isSending() ? letGoOn(number, widget) : widget.close?.()),
    });
    if (file) widget.take(file);
  }

  return { open, isSending: (number) => sending.get(number)?.widget.isSending() === true };
}
