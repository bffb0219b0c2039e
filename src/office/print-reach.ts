import { officeTerminal as words } from '../strings/office.ts';
import { lanAddresses } from './addresses.ts';
import type { Reach } from './start-options.ts';

/** What others type to get here, and what travels unprotected on the way. */
export function describeReach(reach: Reach, port: number, addresses = lanAddresses()): string {
  if (reach.by === 'proxy') return words.proxy(reach.address);
  const names = [...reach.names, ...addresses.map(({ address }) => address)];
  const links = names.map((name) => `http://${name}${port === 80 ? '' : `:${port}`}/admin/`);
  const open = addresses.filter(({ isPublic }) => isPublic).map(({ address }) => address);
  return [
    words.lan(links),
    open.length > 0 ? words.public(open) : '',
    words.plain(names[0] ?? '192.168.1.5', port),
  ].join('');
}
