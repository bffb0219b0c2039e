import { site, type Site } from '../../model/site.ts';
import { decapDoors } from '../entry/doors.ts';
import { yamlFormat } from '../format/archive-format.ts';

/** 网站设置 as they are saved; what is wrong or missing is as in a new archive. */
export async function readSettings(): Promise<Site> {
  const { store, backend } = decapDoors();
  const entries = await backend().listAllEntries(store.getState().collections.get('settings'));
  const fields = yamlFormat.fromFile(entries[0]?.raw ?? '');
  const known = Object.entries(site.shape).flatMap(([name, field]) => {
    const read = field.safeParse(fields[name]);
    return read.success ? [[name, read.data] as const] : [];
  });
  return { ...site.parse({}), ...Object.fromEntries(known) };
}
