import { parseIpAddress, type IpAddress } from './ipAddress.ts';

/** A range of addresses, such as `172.30.0.0/16`. */
export interface Subnet {
  readonly bits: 32 | 128;
  readonly prefix: number;
  /** The first address. */
  readonly first: bigint;
  readonly last: bigint;
  /** Whether it was written with its first address, as engines want it. */
  readonly exact: boolean;
}

/** Undefined for what is no address with a prefix length. */
export function parseSubnet(text: string): Subnet | undefined {
  const [, address = '', digits = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const parsed = parseIpAddress(address);
  const prefix = Number(digits);
  if (parsed === undefined || prefix > parsed.bits) return undefined;
  const hostBits = BigInt(parsed.bits - prefix);
  const first = (parsed.value >> hostBits) << hostBits;
  const last = first + (1n << hostBits) - 1n;
  return { bits: parsed.bits, prefix, first, last, exact: first === parsed.value };
}

export function containsAddress(subnet: Subnet, { bits, value }: IpAddress): boolean {
  return bits === subnet.bits && value >= subnet.first && value <= subnet.last;
}

export function containsSubnet(outer: Subnet, inner: Subnet): boolean {
  return outer.bits === inner.bits && inner.first >= outer.first && inner.last <= outer.last;
}
