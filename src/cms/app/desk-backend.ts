import { ProxyBackend } from 'decap-cms-backend-proxy';

/**
 * Decap's backend for the desk of this machine, with what the desk has beyond Decap's protocol. What
 * each addition does stands in a module of its own; here it is only called.
 */
export class DeskBackend extends ProxyBackend {}
