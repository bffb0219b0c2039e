import boolean from 'decap-cms-widget-boolean';
import file from 'decap-cms-widget-file';
import image from 'decap-cms-widget-image';
import list from 'decap-cms-widget-list';
import number from 'decap-cms-widget-number';
import object from 'decap-cms-widget-object';
import select from 'decap-cms-widget-select';
import string from 'decap-cms-widget-string';
import text from 'decap-cms-widget-text';
import type { DecapCms } from './decap.ts';

const AT_ONCE = [string, text, number, boolean, select, list, object, image, file];

/** Decap's own widgets, as far as our forms have them. */
export function registerStockWidgets(cms: DecapCms): void {
  for (const widget of AT_ONCE) cms.registerWidget(widget.Widget());
}
