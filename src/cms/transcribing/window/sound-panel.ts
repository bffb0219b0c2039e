import { transcribingStrings as strings } from '../../../strings/transcribing-window.ts';
import { decapDoors } from '../../entry/doors.ts';
import { openPanel } from '../../panel/open-panel.ts';
import { element } from '../../widgets/element.ts';
import { recordingWidget } from '../../widgets/recording/recording-widget.ts';
import { readRecordings } from './entry-recordings.ts';

/**
 * The recording of this number: chosen, recorded or taken away, with the form's own widget. `file`
 * is taken in at once.
 */
export function openSoundPanel(number: number, file?: File): void {
  const { files, changeField } = decapDoors();
  const widget = recordingWidget(files)({
    id: 'transcribing-recording',
    options: {},
    change: (file) => changeField(['recordings', number, 'file'], file),
    entry: () => decapDoors().readOpenEntry()?.fields() ?? {},
  });
  widget.show(readRecordings()[number]?.file ?? '');
  openPanel({
    title: strings.soundTitle,
    content: element(
      'div',
      { class: 'transcribing-recording' },
      element('p', {}, strings.soundLead),
      widget.element,
    ),
    onClose: () => widget.close?.(),
  });
  if (file) widget.take(file);
}
