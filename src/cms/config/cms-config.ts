/**
 * Decap's configuration as far as we use it. Its own types know neither our widgets nor custom
 * formats; its own `validateConfig` is what the tests ask.
 */
export interface CmsConfig {
  backend: Readonly<Record<string, unknown>> & { name: string };
  load_config_file: false;
  publish_mode: 'editorial_workflow';
  locale: 'zh_Hans';
  site_url: string;
  /** Stands above the login button; lies on the site itself. */
  logo: { src: string };
  media_folder: string;
  public_folder: string;
  slug: { encoding: 'ascii'; clean_accents: boolean; sanitize_replacement: string };
  editor: { preview: boolean; notes: boolean };
  collections: CmsCollection[];
}

export interface CmsCollection {
  name: string;
  label: string;
  label_singular: string;
  description: string;
  format: string;
  folder?: string;
  filter?: { field: string; value: string };
  path?: string;
  extension?: string;
  create?: boolean;
  slug?: string;
  identifier_field?: string;
  summary?: string;
  media_folder?: string;
  public_folder?: string;
  preview_path?: string;
  editor?: { preview: boolean };
  sortable_fields?: { field: string; label: string; default_sort?: 'asc' | 'desc' }[];
  view_filters?: { label: string; field: string; pattern: boolean | string }[];
  view_groups?: { label: string; field: string }[];
  fields?: FormField[];
  files?: {
    name: string;
    label: string;
    file: string;
    preview_path: string;
    media_folder: string;
    public_folder: string;
    fields: FormField[];
  }[];
}

export interface FormField {
  name: string;
  label: string;
  hint: string;
  widget: string;
  required: boolean;
  /** A regular expression, and what to say where it does not match. */
  pattern?: [source: string, message: string];
  min?: number;
  max?: number;
  step?: number;
  value_type?: 'int' | 'float';
  options?: { label: string; value: string }[];
  multiple?: boolean;
  default?: unknown;
  fields?: FormField[];
  label_singular?: string;
  summary?: string;
  collapsed?: boolean;
  choose_url?: false;
  allow_multiple?: false;
  collection?: string;
  value_field?: string;
  display_fields?: string[];
  search_fields?: string[];
  recording_field?: string;
  photos_field?: string;
  recordings_field?: string;
}
