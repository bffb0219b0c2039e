import boolean from 'decap-cms-widget-boolean';
import file from 'decap-cms-widget-file';
import image from 'decap-cms-widget-image';
import list from 'decap-cms-widget-list';
import number from 'decap-cms-widget-number';
import object from 'decap-cms-widget-object';
import relation from 'decap-cms-widget-relation';
import select from 'decap-cms-widget-select';
import string from 'decap-cms-widget-string';
import text from 'decap-cms-widget-text';
import uuid from 'decap-cms-widget-uuid';
import type { DecapCms } from './decap.ts';
import { lazyPart } from './lazy-part.ts';

const AT_ONCE = [string, text, number, boolean, select, list, object, relation, image, file, uuid];

const markdown = () => import('decap-cms-widget-markdown').then((module) => module.default);
const richtext = () => import('decap-cms-widget-richtext').then((module) => module.default);

/** Decap's own widgets; the two editors of running text come when a form shows them. */
export function registerStockWidgets(cms: DecapCms): void {
  for (const widget of AT_ONCE) cms.registerWidget(widget.Widget());
  for (const [name, load] of Object.entries({ markdown, richtext })) {
    cms.registerWidget({
      name,
      controlComponent: lazyPart(async () => (await load()).controlComponent),
      previewComponent: lazyPart(async () => (await load()).previewComponent),
    });
  }
  // The rich text editor falls over where nobody has registered one (decap-cms-widget-richtext 3.7).
  cms.registerEditorComponent({ id: 'code-block', label: '代码', type: 'code-block' });
}
