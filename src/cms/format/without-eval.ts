import { config } from 'zod';

/**
 * The editor's page forbids `eval`. Zod tries whether it may have it when the first schema is made,
 * and the browser reports that: this module must be imported before any of the model.
 */
config({ jitless: true });
