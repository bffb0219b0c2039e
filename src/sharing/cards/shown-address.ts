/**
 * An address as it is typed or said over the phone: without what browsers add by themselves.
 * `https://example.cn/s/k7mp/` is `example.cn/s/k7mp`.
 */
export function shownAddress(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
