import { hostname, networkInterfaces } from 'node:os';

/** Home and office networks, and those a machine gives itself (RFC 1918, 3927, 6598). */
const PRIVATE =
  /^(?:10|127)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;

/** Networks that only programs of this machine are in: nobody's phone gets there. */
const VIRTUAL =
  /^(?:docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|zt|tailscale)|vEthernet|VirtualBox|VMware/i;

export interface LanAddress {
  address: string;
  /** Reachable from the internet, as far as the number says. */
  isPublic: boolean;
}

/** This machine's addresses (IPv4) in the networks it is in now, the likeliest for a phone first. */
export function lanAddresses(interfaces = networkInterfaces()): LanAddress[] {
  const found = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ name, address, isPublic: !PRIVATE.test(address) })),
  );
  const rank = ({ name, address }: { name: string; address: string }) =>
    (VIRTUAL.test(name) ? 2 : 0) + (address.startsWith('192.168.') ? 0 : 1);
  return found
    .sort((one, other) => rank(one) - rank(other))
    .map(({ address, isPublic }) => ({ address, isPublic }));
}

/** What this machine may be called in an office: its numbers, its name, and names it was given. */
export function lanNames(given: readonly string[], interfaces = networkInterfaces()): string[] {
  const own = hostname().toLowerCase();
  const numbers = lanAddresses(interfaces).map(({ address }) => address);
  return [...given, ...numbers, ...(own ? [own, `${own}.local`] : [])];
}
