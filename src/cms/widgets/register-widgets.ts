import { makeAddressWidget } from './address/address-widget.ts';
import { asControl, asText } from './as-control.ts';
import { asNames } from './as-names.ts';
import { makeBodyWidget } from './body/body-widget.ts';
import type { WidgetHost } from './decap.ts';
import { makeNamesWidget } from './names/names-widget.ts';
import { guardUploads } from './photo-upload/guard-uploads.ts';
import { makeReferenceCodeWidget } from './reference-code/reference-code-widget.ts';
import { makeTranscriptWidget } from './transcript/transcript-widget.ts';

/**
 * Makes our widgets known to Decap under the names that the config uses, and lets no file past that
 * has not been looked at.
 */
export function registerWidgets(cms: unknown): void {
  const host = cms as WidgetHost;
  guardUploads(document);
  host.registerWidget('names', asControl(makeNamesWidget, asNames));
  host.registerWidget('transcript', asControl(makeTranscriptWidget, asText));
  host.registerWidget('body', asControl(makeBodyWidget, asText));
  host.registerWidget('address', asControl(makeAddressWidget, asText));
  host.registerWidget('reference-code', asControl(makeReferenceCodeWidget, asText));
}
