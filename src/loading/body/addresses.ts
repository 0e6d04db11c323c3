/** Why an address may not stand in a plan: a scheme that can run code or fetch, or a path that depends on the page. */
export type AddressFault = 'scheme' | 'relative' | 'broken';

/**
 * Looks at the address of a link. Allowed: http, https and mailto; `#part` of the same page; `/accounts/x/` of this
 * site.
 */
export function addressFault(address: string): AddressFault | undefined {
  if (address === '' || /[\u0000-\u0020\\<>"]/.test(address)) return 'broken';
  if (/^https?:\/\/[^/?#]/i.test(address) || /^mailto:[^?@]+@[^?@]+(?:\?|$)/i.test(address)) return undefined;
  if (/^[a-z][a-z\d+.-]*:/i.test(address) || address.startsWith('//')) return 'scheme';
  if (/^#./.test(address) || address.startsWith('/')) return address.split('/').includes('..') ? 'relative' : undefined;
  return 'relative';
}
