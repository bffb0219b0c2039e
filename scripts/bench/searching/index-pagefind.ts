/** `node index-pagefind.ts FOLDER OUT`: indexes the pages of a written corpus with Pagefind as it is. */
import { join } from 'node:path';
import * as pagefind from 'pagefind';

const [folder = '', out = ''] = process.argv.slice(2);
const { index, errors } = await pagefind.createIndex();
if (!index) throw new Error(errors.join());
await index.addDirectory({ path: join(folder, 'pages') });
const written = await index.writeFiles({ outputPath: join(out, 'pagefind') });
if (written.errors.length > 0) throw new Error(written.errors.join());
await pagefind.close();
process.stdout.write('{}');
