import { makeAddressWidget } from './address/address-widget.ts';
import { asControl, asText } from './as-control.ts';
import { asNames } from './as-names.ts';
import type { Pictures } from './body/block-look.ts';
import { bodyWidget } from './body/body-widget.ts';
import { makeChecksWidget } from './checks/checks-widget.ts';
import { makeCoverWidget } from './cover/cover-widget.ts';
import { makeDayWidget } from './day/day-widget.ts';
import type { WidgetHost } from './decap.ts';
import type { CreateChoice } from './names/create-choice.ts';
import { makeNamesWidget, type NamesSetting } from './names/names-widget.ts';
import { guardUploads } from './photo-upload/guard-uploads.ts';
import { makeReferenceCodeWidget } from './reference-code/reference-code-widget.ts';
import { makeTranscriptWidget } from './transcript/transcript-widget.ts';

/** What widgets can do only where there is an archive behind them. */
export interface Beyond {
  /** How an entry of a collection is made on the way; none where that takes more than a name. */
  createChoice?: (collection: unknown) => CreateChoice | undefined;
  /** Where photos of the entry can be seen. */
  pictures?: Pictures;
}

/**
 * Makes our widgets known to Decap under the names that the config uses, and lets no file past that
 * has not been looked at.
 */
export function registerWidgets(cms: unknown, { createChoice, pictures }: Beyond = {}): void {
  const host = cms as WidgetHost;
  const makeNames = (setting: NamesSetting) =>
    makeNamesWidget({ ...setting, createChoice: createChoice?.(setting.options.collection) });
  guardUploads(document);
  host.registerWidget('names', asControl(makeNames, asNames));
  host.registerWidget('day', asControl(makeDayWidget, asText));
  host.registerWidget('cover', asControl(makeCoverWidget, asText));
  host.registerWidget('checks', asControl(makeChecksWidget, asNames));
  host.registerWidget('transcript', asControl(makeTranscriptWidget, asText));
  host.registerWidget('body', asControl(bodyWidget(pictures), asText));
  host.registerWidget('address', asControl(makeAddressWidget, asText));
  host.registerWidget('reference-code', asControl(makeReferenceCodeWidget, asText));
}
