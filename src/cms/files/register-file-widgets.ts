import { makeWithOriginals } from '../recordings/original/with-originals.ts';
import { createChoiceIn } from '../entry/create-choice.ts';
import { askAlike } from '../likeness/ask-alike.ts';
import { asControl, asText } from '../widgets/as-control.ts';
import type { WidgetHost } from '../widgets/decap.ts';
import { asPhotos } from '../widgets/photos/as-photos.ts';
import { photosWidget } from '../widgets/photos/photos-widget.ts';
import { recordingWidget } from '../widgets/recording/recording-widget.ts';
import { storeFiles } from './store-files.ts';

interface FileHost extends WidgetHost {
  registerEventListener: (listener: {
    name: string;
    handler: (event: { entry: unknown }) => unknown;
  }) => void;
}

/** Makes the widgets that take files known to Decap, under the names that the config uses. */
export function registerFileWidgets(cms: unknown): void {
  const host = cms as FileHost;
  host.registerEventListener({ name: 'preSave', handler: makeWithOriginals(storeFiles.find) });
  host.registerWidget(
    'photos',
    asControl(photosWidget(storeFiles, createChoiceIn, askAlike), asPhotos),
  );
  host.registerWidget('recording', asControl(recordingWidget(storeFiles), asText));
}
