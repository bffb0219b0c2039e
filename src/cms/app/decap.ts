import { DecapCmsCore } from 'decap-cms-core';
import type { ComponentType } from 'react';

/** Any control or preview: what Decap hands a widget is not typed. */
// oxlint-disable-next-line typescript/no-explicit-any
export type WidgetPart = ComponentType<any>;

/**
 * Decap as it is and not as its types say: they know neither custom widgets nor custom formats, and
 * type components as props. The one place with a cast.
 */
export interface DecapCms {
  init: (options: { config: object }) => void;
  registerBackend: (name: string, backend: unknown) => void;
  registerWidget: (widget: {
    name: string;
    controlComponent: WidgetPart;
    previewComponent?: WidgetPart;
  }) => void;
  registerEditorComponent: (component: object) => void;
  registerPreviewTemplate: (collection: string, component: WidgetPart) => void;
  registerPreviewStyle: (style: string, options?: { raw: boolean }) => void;
  registerEventListener: (listener: {
    name: string;
    // oxlint-disable-next-line typescript/no-explicit-any
    handler: (event: any) => unknown;
  }) => void;
  registerLocale: (locale: string, phrases: object) => void;
  registerCustomFormat: (name: string, extension: string, format: object) => void;
}

export const CMS = DecapCmsCore as unknown as DecapCms;
