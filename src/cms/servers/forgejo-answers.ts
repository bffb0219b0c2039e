import type { ForgejoApi } from 'decap-cms-backend-forgejo';
import { SERVER_WORDS } from './words.ts';

interface Blob {
  size?: number;
  content?: string | null;
}

/** Whether a file has bytes, and came without any: it is over the server's limit. */
const isWithheld = (found: unknown) => {
  const { size, content } = (found ?? {}) as Blob;
  return typeof size === 'number' && size > 0 && !content;
};

const isCutOff = (found: unknown) => (found as { truncated?: boolean } | null)?.truncated === true;

/**
 * Takes no half answer for a whole one, whenever it comes: a server can be set up anew under an open
 * page, and a draft may hold a file larger than any that is published.
 */
export function refuseHalfAnswers(api: ForgejoApi): void {
  const ask = api.request.bind(api);
  api.request = async (path, options, parse) => {
    const found = await ask(path, options, parse);
    if (/\/git\/blobs\//.test(path) && isWithheld(found)) throw new Error(SERVER_WORDS.withheld);
    // We page through the list ourselves where we ask for a page; Decap never does.
    const isPaged = options?.params?.page !== undefined;
    if (/\/git\/trees\//.test(path) && !isPaged && isCutOff(found))
      throw new Error(SERVER_WORDS.cutOff);
    return found;
  };
}
